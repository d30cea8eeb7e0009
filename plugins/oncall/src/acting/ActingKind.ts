import { ActingRoster } from '@opsready/backstage-plugin-oncall-common';

/** What one can do about a roster. */
export type ActingKind = 'page' | 'declare';

/** A roster with the environments that it is for. */
export function rosterName(
  roster: Pick<ActingRoster, 'title' | 'environment'>,
): string {
  const { title, environment } = roster;
  return environment ? `${title}, ${environment}` : title;
}
