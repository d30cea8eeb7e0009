import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource type of permissions on the runbooks of one entity. The resource ref is the entity ref.
 *
 * @public
 */
export const RESOURCE_TYPE_RUNBOOK_ENTITY = 'runbook-entity';

/**
 * The resource type of permissions on one launch: as it is asked for, or as it was stored. The resource ref is opaque.
 *
 * @public
 */
export const RESOURCE_TYPE_RUNBOOK_LAUNCH = 'runbook-launch';

/** Read the runbooks of an entity. @public */
export const runbooksRunbookReadPermission = createPermission({
  name: 'runbooks.runbook.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ENTITY,
});

/** Record that a runbook is still right, for an entity that it is bound to. @public */
export const runbooksReviewCreatePermission = createPermission({
  name: 'runbooks.review.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ENTITY,
});

/** Read the executions on an entity, with their steps and masked outputs. @public */
export const runbooksExecutionReadPermission = createPermission({
  name: 'runbooks.execution.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RUNBOOK_LAUNCH,
});

/** Preview and launch. @public */
export const runbooksExecutionCreatePermission = createPermission({
  name: 'runbooks.execution.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_LAUNCH,
});

/** Approve or reject launches of others. @public */
export const runbooksExecutionApprovePermission = createPermission({
  name: 'runbooks.execution.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_LAUNCH,
});

/** Resume what waits, tick the steps of a guided execution. @public */
export const runbooksExecutionSignalPermission = createPermission({
  name: 'runbooks.execution.signal',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_LAUNCH,
});

/** Stop executions, and close those whose result is unknown. @public */
export const runbooksExecutionStopPermission = createPermission({
  name: 'runbooks.execution.stop',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_LAUNCH,
});

/** Break glass: launch although the change calendar is closed. @public */
export const runbooksExecutionOverridePermission = createPermission({
  name: 'runbooks.execution.override',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_LAUNCH,
});

/** Read and export the audit record of entities that one may read. @public */
export const runbooksAuditReadPermission = createPermission({
  name: 'runbooks.audit.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ENTITY,
});

/** Permissions on the runbooks of an entity. @public */
export const runbookEntityPermissions = [
  runbooksRunbookReadPermission,
  runbooksReviewCreatePermission,
  runbooksAuditReadPermission,
];

/** Permissions on a launch. @public */
export const runbookLaunchPermissions = [
  runbooksExecutionReadPermission,
  runbooksExecutionCreatePermission,
  runbooksExecutionApprovePermission,
  runbooksExecutionSignalPermission,
  runbooksExecutionStopPermission,
  runbooksExecutionOverridePermission,
];

/** Every permission of the runbooks plugin. @public */
export const runbooksPermissions = [
  ...runbookEntityPermissions,
  ...runbookLaunchPermissions,
];
