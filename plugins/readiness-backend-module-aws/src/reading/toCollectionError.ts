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
}

/** Says what failed, where, and which permission was missing, in the words of the platform. */
export function toCollectionError(
  error: unknown,
  { target, operation, signal }: AwsCall,
): CollectionError {
  const { account, region } = target;
  const where = `${operation} in account ${account}, Region ${region}`;
  if (signal.aborted) {
    // The SDK words an abort in several ways, and a socket that was cut looks like an outage.
    return new CollectionError('Aborted', `${where} was aborted`, {
      operation,
      cause: error,
    });
  }
  const awsError = toAwsError(error, { account, region, operation });
  return new CollectionError(awsError.kind, awsError.message, {
    operation,
    missingPermission: awsError.missingAction,
    cause: error,
  });
}
