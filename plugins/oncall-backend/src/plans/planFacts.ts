import { EntityPlanFact } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { heldFacts } from '../contacts/contactFacts';
import { filesOf } from '../files/filesOf';
import { heldFileState, lastReads } from '../files/heldFileState';
import { judgePlan } from './judgePlan';
import { storedPlanOf } from './storedPlanOf';

/** What readiness asks about the incident plans of entities; those for which none holds are there too, as `none`. */
export async function planFactsOf(
  knex: Knex,
  entityRefs: readonly string[],
  now: Date,
): Promise<Map<string, EntityPlanFact>> {
  const [files, reads] = await Promise.all([
    filesOf(knex, 'incidentPlan', entityRefs),
    lastReads(knex),
  ]);
  return new Map(
    entityRefs.map(entityRef => {
      const held = files.get(entityRef);
      const { nextDueAt, ...facts } = heldFacts(
        heldFileState(held, reads, now),
      );
      const plan = storedPlanOf(held);
      return [
        entityRef,
        plan
          ? {
              ...facts,
              ...judgePlan(plan),
              severities: plan.severities.length,
            }
          : { ...facts, missing: [], severities: 0 },
      ];
    }),
  );
}
