import { Entity } from '@backstage/catalog-model';
import { Place } from '@opsready/backstage-plugin-runbooks-common';

/** Entities with a story, by name. */
export const ENTITY_NAMES = [
  'payments-api',
  'checkout-api',
  'loyalty-service',
  'parcel-tracker',
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

export const PRODUCTION: Place = {
  account: '111122223333',
  region: 'eu-west-1',
  environment: 'production',
};

export const STAGING: Place = {
  account: '444455556666',
  region: 'eu-west-1',
  environment: 'staging',
};

export const LAUNCH_ROLE =
  'arn:aws:iam::111122223333:role/opsready-automation-mutating';
