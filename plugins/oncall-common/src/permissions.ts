import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource type of all permissions of the plugin. The resource ref is that of the entity; the rule `IS_ENTITY_OWNER` goes
 * by its owner.
 *
 * @public
 */
export const RESOURCE_TYPE_ONCALL_ENTITY = 'oncall-entity';

/** Read who is on call for an entity, its contacts without addresses, and its incident plan. @public */
export const oncallRosterReadPermission = createPermission({
  name: 'oncall.roster.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ONCALL_ENTITY,
});

/** See one address of a contact. @public */
export const oncallContactRevealPermission = createPermission({
  name: 'oncall.contact.reveal',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ONCALL_ENTITY,
});

/** Record that a contacts file is still right. @public */
export const oncallContactReviewPermission = createPermission({
  name: 'oncall.contact.review',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ONCALL_ENTITY,
});

/** Page who is on call for an entity. @public */
export const oncallPageCreatePermission = createPermission({
  name: 'oncall.page.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_ONCALL_ENTITY,
});

/** Read incidents and pages of an entity. @public */
export const oncallIncidentReadPermission = createPermission({
  name: 'oncall.incident.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ONCALL_ENTITY,
});

/** Declare incidents on an entity. @public */
export const oncallIncidentCreatePermission = createPermission({
  name: 'oncall.incident.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_ONCALL_ENTITY,
});

/** Read and export the record of reveals, pages and incidents. @public */
export const oncallAuditReadPermission = createPermission({
  name: 'oncall.audit.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ONCALL_ENTITY,
});

/** All permissions of the plugin. @public */
export const oncallPermissions = [
  oncallRosterReadPermission,
  oncallContactRevealPermission,
  oncallContactReviewPermission,
  oncallPageCreatePermission,
  oncallIncidentReadPermission,
  oncallIncidentCreatePermission,
  oncallAuditReadPermission,
];
