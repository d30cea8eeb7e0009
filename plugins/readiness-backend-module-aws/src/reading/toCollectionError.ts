import { toAwsError } from '@opsready/backstage-plugin-aws-node';
import {
  CollectionError,
  CollectionTarget,
} from '@opsready/backstage-plugin-readiness-node';

/** One AWS operation at one target. */
export interface AwsCall {
  target: CollectionTarget;
  /** As in IAM, for instance `securityhub:GetFindings`. */
  operation: string;
  signal: AbortSignal;
  /** Whether the answer holds what no message may show. */
  confidential?: boolean;
}

/** Says what failed, where, and which permission was missing, in the words of the platform. */
export function toCollectionError(
  error: unknown,
  { target, operation, signal, confidential }: AwsCall,
): CollectionError {
  const { account, region } = target;
  const where = `${operation} in account ${account}, Region ${region}`;
  if (signal.aborted) {
    // The SDK words an abort in several ways, and a socket that was cut looks like an outage.
    return new CollectionError('Aborted', `${where} was aborted`, {
      operation,
    });
  }
  const awsError = toAwsError(error, {
    account,
    region,
    operation,
    confidential,
  });
  // Without the cause: its text would be appended, and with it what AWS quotes from the request.
  return new CollectionError(awsError.kind, awsError.message, {
    // Where the role could not be assumed, that is the operation which failed.
    operation: awsError.operation,
    missingPermission: awsError.missingAction,
  });
}
