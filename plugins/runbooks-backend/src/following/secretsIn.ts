import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { ObservedExecution } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { ExecutionRow } from '../executions/ExecutionRow';
import { secretNames } from '../executions/secretNames';
import { isSecret, knownSecrets, MaskingSettings } from '../masking';

/**
 * The texts that must not be seen of executions, by the id of each: values of parameters that their plan says are secret, or
 * that are by their name or content. They turn up in the inputs of steps under other names.
 */
export async function secretsIn(
  trx: Knex,
  options: {
    observed: ReadonlyArray<{
      executionId: string;
      parameters: ObservedExecution['parameters'];
    }>;
    masking: MaskingSettings;
  },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = options.observed.filter(({ parameters }) => parameters);
  if (known.length === 0) {
    return new Map();
  }
  const rows: Array<Pick<ExecutionRow, 'id' | 'plan'>> =
    await trx<ExecutionRow>('executions')
      .whereRaw('id in ?', [
        textsOf(
          trx,
          known.map(({ executionId }) => executionId),
        ),
      ])
      .select('id', 'plan');
  const declared = new Map(rows.map(row => [row.id, secretNames(row)]));
  return new Map(
    known.map(({ executionId, parameters = {} }) => [
      executionId,
      secretValues(
        parameters,
        declared.get(executionId) ?? new Set(),
        options.masking,
      ),
    ]),
  );
}

/** The values of those parameters that are secret. Pure. */
export function secretValues(
  parameters: NonNullable<ObservedExecution['parameters']>,
  declared: ReadonlySet<string>,
  masking: MaskingSettings,
): string[] {
  const names = Object.entries(parameters).flatMap(([name, value]) =>
    declared.has(name) || isSecret(name, value, masking) ? [name] : [],
  );
  return knownSecrets(new Set(names), parameters);
}
