/**
 * A call to AWS, for messages.
 *
 * @public
 */
export interface AwsCall {
  account: string;
  region: string;
  /** As IAM spells it: `ssm:ListDocuments`. */
  operation: string;
  /** Whether a person waits for the answer. */
  onDemand?: boolean;
  signal: AbortSignal;
}
