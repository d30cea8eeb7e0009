import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readOwnerRef } from '@opsready/backstage-plugin-opsready-node';

/** Stands for the owner of the entity among groups; no ref looks like it. */
export const OWNER = 'owner';

/** Approver groups: refs and the word `owner`, or that word alone. */
export function readGroups(config: Config, key: string): string[] | undefined {
  const value = config.getOptional(key);
  if (value === undefined) {
    return undefined;
  }
  const groups =
    value === OWNER
      ? [OWNER]
      : config
          .getStringArray(key)
          .map(text => (text === OWNER ? OWNER : readOwnerRef(text)));
  if (groups.length === 0) {
    throw new InputError(
      `'${key}' is empty, so that nobody could approve. Leave it out for everybody with the permission.`,
    );
  }
  return groups;
}
