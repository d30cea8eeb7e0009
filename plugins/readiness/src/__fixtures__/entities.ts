import { Entity } from '@backstage/catalog-model';

/** A component of the catalog, as the entity page has it. */
export function componentNamed(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'group:checkout' },
  };
}
