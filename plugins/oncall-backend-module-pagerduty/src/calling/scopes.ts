/** What the key that reads has to be allowed, as scoped OAuth spells it. */
export const READ_SCOPES = [
  'escalation_policies.read',
  'incidents.read',
  'oncalls.read',
  'schedules.read',
  'services.read',
  'users.read',
  'users:contact_methods.read',
] as const;

/** What the key that acts has to be allowed. */
export const ACT_SCOPES = [
  'incidents.read',
  'incidents.write',
  'priorities.read',
] as const;

export type Scope = (typeof READ_SCOPES)[number] | (typeof ACT_SCOPES)[number];
