import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';

/** A ref of a group or user in config, as refs are stored. */
export function readOwner(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: 'group' }));
  } catch (error) {
    throw new InputError(
      `'${text}' is no entity ref: ${toError(error).message}`,
    );
  }
}

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
          .map(text => (text === OWNER ? OWNER : readOwner(text)));
  if (groups.length === 0) {
    throw new InputError(
      `'${key}' is empty, so that nobody could approve. Leave it out for everybody with the permission.`,
    );
  }
  return groups;
}
