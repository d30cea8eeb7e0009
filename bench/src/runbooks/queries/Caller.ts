import { VisibleEntities } from '@opsready/backstage-plugin-runbooks-backend/src/authorization/VisibleEntities';
import { VisibleLaunches } from '@opsready/backstage-plugin-runbooks-backend/src/authorization/launch/whereVisible';
import { Knex } from 'knex';
import { groupRef } from '../seed/company';

export type CallerName = 'all' | 'set' | 'owner';

/** What somebody may see. */
export interface Caller {
  entities: VisibleEntities;
  launches: VisibleLaunches;
}

const READABLE = 1_000;

/**
 * One who sees everything, one who sees 1,000 entities that lie spread over all, and one whom the policy shows what one group
 * owns.
 */
export async function callers(
  database: Knex,
): Promise<Record<CallerName, Caller>> {
  const refs: string[] = await database('entities')
    .orderBy('entity_ref')
    .pluck('entity_ref');
  const step = Math.max(1, Math.floor(refs.length / READABLE));
  const readable = new Set(
    refs.filter((_, index) => index % step === 0).slice(0, READABLE),
  );
  const owners = [groupRef(1)];
  return {
    all: { entities: { readable: 'all' }, launches: { readable: 'all' } },
    set: { entities: { readable }, launches: { readable } },
    owner: {
      entities: { readable: 'all', criteria: { ownerRefs: owners } },
      launches: {
        readable: 'all',
        criteria: { property: 'ownerRef', values: owners },
      },
    },
  };
}
