import { Entity } from '@backstage/catalog-model';

/** Entities with a story, by name. */
export const ENTITY_NAMES = [
  'payments-api',
  'checkout-api',
  'parcel-tracker',
  'event-lake',
  'portal-gateway',
  'night-batch',
  'storefront',
  'gift-cards',
] as const;

/** A component of the catalog, as the entity page has it. */
export function componentNamed(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'group:checkout' },
  };
}

/** The ref of a component. */
export function refOf(name: string): string {
  return `component:default/${name}`;
}
