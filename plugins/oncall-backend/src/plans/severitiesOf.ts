import { Severity } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { filesOf } from '../files/filesOf';
import { DEFAULT_SEVERITIES } from './defaultSeverities';
import { storedPlanOf } from './storedPlanOf';

/** The severities that hold for an entity, worst first. */
export interface HeldSeverities {
  severities: Severity[];
  /** Whose plan names them; absent where the defaults hold. */
  from?: string;
}

/** Those of the entity's incident plan, also of one that could not be read again lately; else the defaults. */
export async function severitiesOf(
  knex: Knex,
  entityRef: string,
): Promise<HeldSeverities> {
  const held = (await filesOf(knex, 'incidentPlan', [entityRef])).get(
    entityRef,
  );
  const plan = storedPlanOf(held);
  return held && plan && plan.severities.length > 0
    ? { severities: plan.severities, from: held.sourceRef }
    : { severities: [...DEFAULT_SEVERITIES] };
}
