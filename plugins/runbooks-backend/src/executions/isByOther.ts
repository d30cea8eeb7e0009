import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Whether a run counts as one by somebody other than the author. An author who is not known may be anybody: then it does
 * not.
 *
 * @param author - as the runbook says it: a ref, or a bare name
 */
export function isByOther(
  author: string | null,
  personRef: string | null,
): boolean {
  const named = author?.trim().toLocaleLowerCase('en-US');
  if (!named || !personRef) {
    return false;
  }
  const { namespace, name } = parseEntityRef(
    personRef.toLocaleLowerCase('en-US'),
  );
  return ![
    personRef.toLocaleLowerCase('en-US'),
    `user:${name}`,
    `${namespace}/${name}`,
    name,
  ].includes(named);
}
