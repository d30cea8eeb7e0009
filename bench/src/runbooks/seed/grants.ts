import { Grant } from '@opsready/backstage-plugin-runbooks-backend/src/authority/Grant';
import { groupRef, indices, PLACES } from './company';

/** What config lets ten groups run beyond what documents say of themselves. */
export const grants: readonly Grant[] = indices(0, 10).map(index => ({
  owner: groupRef(index),
  accounts: [PLACES[0].account],
  documents: [`Parcelwise-${index}*`],
}));
