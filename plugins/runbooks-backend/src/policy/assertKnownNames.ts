import { InputError } from '@backstage/errors';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { Grant } from '../authority/Grant';
import { LaunchPolicy } from './LaunchPolicy';

/**
 * Stops the start where a policy or a grant names an account, an environment or an executor that there is none of: it
 * would never apply, and a policy that is misspelled must not let anything pass.
 */
export function assertKnownNames(options: {
  policies: readonly LaunchPolicy[];
  grants: readonly Grant[];
  executors: Iterable<Pick<RunbookExecutor, 'id' | 'targets'>>;
}): void {
  const executors = [...options.executors];
  const places = executors.flatMap(({ targets }) => targets);
  const accounts = new Set(places.map(({ account }) => account));
  const environments = new Set(
    places.flatMap(({ environment }) => environment ?? []),
  );
  const ids = new Set(executors.map(({ id }) => id));
  for (const [index, { match }] of options.policies.entries()) {
    const key = `opsready.runbooks.policies[${index}].match`;
    assertKnown(match.accounts, accounts, `${key}.accounts`);
    assertKnown(match.environments, environments, `${key}.environments`);
    assertKnown(match.executors, ids, `${key}.executors`);
  }
  for (const [index, grant] of options.grants.entries()) {
    const key = `opsready.runbooks.grants[${index}].accounts`;
    assertKnown(grant.accounts, accounts, key);
  }
}

function assertKnown(
  names: readonly string[] = [],
  known: ReadonlySet<string>,
  key: string,
): void {
  const unknown = names.find(name => !known.has(name));
  if (unknown !== undefined) {
    const there = [...known].sort().join(', ') || 'none';
    throw new InputError(
      `Config key '${key}' names '${unknown}', and there is no such thing here: there are ${there}. ` +
        'Mend the name, or configure the account or install the module that brings it.',
    );
  }
}
