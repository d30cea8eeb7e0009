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

/** Approver groups: a list of refs, or the word `owner`. */
export function readGroups(
  config: Config,
  key: string,
): 'owner' | string[] | undefined {
  const value = config.getOptional(key);
  if (value === undefined || value === 'owner') {
    return value;
  }
  const groups = config.getStringArray(key).map(readOwner);
  if (groups.length === 0) {
    throw new InputError(
      `'${key}' is empty, so that nobody could approve. Leave it out for everybody with the permission.`,
    );
  }
  return groups;
}
