import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { knownSecrets, maskKnown } from '../masking';

/** What a start was refused with, without the secret values that it was given: providers repeat what they do not take. */
export function withoutSecrets(
  error: Error,
  plan: Pick<ExecutionPlan, 'parameters'>,
  sealed: JsonObject | undefined,
): Error {
  const names = new Set(
    plan.parameters.flatMap(({ name, secret }) => (secret ? [name] : [])),
  );
  const message = maskKnown(error.message, knownSecrets(names, sealed));
  if (message === error.message) {
    return error;
  }
  // A new one, since what was thrown has the message in its stack as well.
  const { kind, missingPermission } = error as SourceError;
  return error.name === 'SourceError'
    ? new SourceError(kind, message, { missingPermission })
    : new InputError(message);
}
