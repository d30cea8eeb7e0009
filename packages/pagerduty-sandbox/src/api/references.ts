import { AccountState } from '../state/AccountState';

const PATHS = {
  user: 'users',
  schedule: 'schedules',
  schedule_v3: 'v3/schedules',
  escalation_policy: 'escalation_policies',
  service: 'services',
  priority: 'priorities',
  incident: 'incidents',
};
type Kind = keyof typeof PATHS;

/** What every object says of itself. */
export function headOf(
  account: AccountState,
  type: Kind,
  { id, name }: { id: string; name: string },
) {
  return {
    id,
    type,
    summary: name,
    self: `https://api.pagerduty.com/${PATHS[type]}/${id}`,
    html_url: `https://${account.id}.pagerduty.com/${
      type === 'service' ? 'service-directory' : PATHS[type].replace('v3/', '')
    }/${id}`,
  };
}

export function referenceTo(
  account: AccountState,
  type: Kind,
  item: { id: string; name: string },
) {
  return { ...headOf(account, type, item), type: `${type}_reference` };
}

/** Of a user who was deleted nothing but the name is left. */
export function userReference(account: AccountState, id: string) {
  const user = account.users.get(id);
  if (user && !user.deleted) {
    return referenceTo(account, 'user', user);
  }
  return {
    id,
    type: 'user_reference',
    summary: user?.name ?? 'Deleted user',
    self: null,
    html_url: null,
    deleted_at: '2026-01-01T00:00:00Z',
  };
}

export function scheduleReference(account: AccountState, id: string) {
  const schedule = account.schedules.get(id);
  return schedule
    ? referenceTo(
        account,
        schedule.shiftBased ? 'schedule_v3' : 'schedule',
        schedule,
      )
    : { id, type: 'schedule_reference', summary: id, html_url: null };
}
