import { stringifyEntityRef } from '@backstage/catalog-model';

/** The full lower-case ref that a path names. @public */
export function entityRefOf(params: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return stringifyEntityRef(params);
}
