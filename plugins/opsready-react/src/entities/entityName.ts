import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/** The short name of a ref: its name, with the namespace where it is not the default one. @public */
export function entityName(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
}
