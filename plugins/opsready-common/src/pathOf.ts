import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';

/** An entity ref as routes have it, in lower case. @public */
export function pathOf(entityRef: string): CompoundEntityRef {
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultNamespace: 'default',
  });
  return {
    kind: kind.toLocaleLowerCase('en-US'),
    namespace: namespace.toLocaleLowerCase('en-US'),
    name: name.toLocaleLowerCase('en-US'),
  };
}
