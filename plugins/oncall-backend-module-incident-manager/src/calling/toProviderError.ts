import {
  AwsCall,
  AwsErrorKind,
  toAwsError,
} from '@opsready/backstage-plugin-aws-node';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { ACCOUNTS_KEY } from '../config/keys';

const KINDS: Readonly<Record<AwsErrorKind, ProviderError['kind']>> = {
  AccessDenied: 'denied',
  Throttled: 'throttled',
  NotFound: 'notFound',
  NotEnabled: 'unavailable',
  Unavailable: 'unavailable',
};

/** Says what failed, where, and which permission was missing; never what AWS says of a contact. */
export function toProviderError(error: unknown, call: AwsCall): ProviderError {
  if (error instanceof ProviderError) {
    return error;
  }
  const { account, region, operation, onDemand } = call;
  if (errorName(error) === 'DataEncryptionException') {
    return new ProviderError(
      'denied',
      `${operation} in account ${account}, ${region}: the role may not decrypt what Incident Manager keeps there. Allow it kms:Decrypt on the key of the replication set.`,
      { missingPermission: 'kms:Decrypt' },
    );
  }
  if (isNotSetUp(error)) {
    return new ProviderError(
      'unavailable',
      `${operation} in account ${account}, ${region}: Incident Manager is not set up there, and takes no new customers. Take the Region out of ${ACCOUNTS_KEY}.`,
    );
  }
  const { kind, message, missingAction } = toAwsError(error, {
    account,
    region,
    operation,
    onDemand,
    // Contacts are telephone numbers and mail addresses.
    confidential: true,
  });
  return new ProviderError(KINDS[kind], message, {
    missingPermission: missingAction,
  });
}

/** AWS words it as a parameter that is wrong, or as a thing that it does not find. */
function isNotSetUp(error: unknown): boolean {
  return (
    error instanceof Error &&
    /account not found|replication set not found/i.test(error.message) &&
    ['ValidationException', 'ResourceNotFoundException'].includes(error.name)
  );
}

/** The code of a failed call. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
