import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';

/** What every employee may read. Named one by one: a permission that a new plugin brings is denied until someone decides. */
export const READ_PERMISSIONS: ReadonlySet<string> = new Set([
  catalogEntityReadPermission.name,
  'catalog.location.read',
  'readiness.result.read',
  'readiness.fact.read',
  'readiness.collection.read',
  'runbooks.runbook.read',
  'runbooks.execution.read',
  'oncall.roster.read',
  'oncall.incident.read',
]);

/**
 * Results, facts, runbooks, executions, rosters and incidents of an entity are shown only to those who may also read the entity,
 * so these open nothing on their own.
 */
export const ENTITY_DATA_PERMISSIONS: ReadonlySet<string> = new Set([
  'readiness.result.read',
  'readiness.fact.read',
  'runbooks.runbook.read',
  'runbooks.execution.read',
  'oncall.roster.read',
  'oncall.incident.read',
]);
