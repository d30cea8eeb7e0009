import { EntityIncidentPlan } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { filesOf } from '../files/filesOf';
import { heldFileState, lastReads } from '../files/heldFileState';
import { DEFAULT_SEVERITIES } from './defaultSeverities';
import { judgePlan } from './judgePlan';
import { storedPlanOf } from './storedPlanOf';

/** The incident plan that holds for an entity, and what it lacks. */
export async function entityPlan(options: {
  database: Knex;
  entityRef: string;
  now: Date;
}): Promise<EntityIncidentPlan> {
  const { database, entityRef, now } = options;
  const [files, reads] = await Promise.all([
    filesOf(database, 'incidentPlan', [entityRef]),
    lastReads(database),
  ]);
  const held = files.get(entityRef);
  const plan = storedPlanOf(held);
  const judged = plan && judgePlan(plan);
  return {
    now: now.toISOString(),
    entityRef,
    ...heldFileState(held, reads, now),
    title: plan?.title,
    severities: plan?.severities.length
      ? plan.severities
      : [...DEFAULT_SEVERITIES],
    sections: plan?.sections,
    missing: judged?.missing ?? [],
    problems: judged?.problems ?? [],
  };
}
