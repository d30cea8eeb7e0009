import { entityName } from '@opsready/backstage-plugin-opsready-react';
import { Level } from '@opsready/backstage-plugin-readiness-common';
import { levelLabel } from '../marks';
import { Facet } from './ListQuery';

/** A value of a facet as people call it. */
export function facetLabel(facet: Facet, value: string): string {
  switch (facet) {
    case 'level':
      return levelLabel(value as Level);
    case 'tier':
      return value === '0' || value === '' ? 'No tier' : `Tier ${value}`;
    case 'owner':
      return value === '' ? 'No owner' : entityName(value);
    default:
      return value === '' ? 'No system' : entityName(value);
  }
}
