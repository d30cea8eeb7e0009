import { filterAddress } from '@opsready/backstage-plugin-opsready-react';
import {
  RosterConcern,
  RostersQuery,
} from '@opsready/backstage-plugin-oncall-common';

/** Rows on a page of the list. */
export const PAGE_SIZE = 25;

/** What narrows the list of rosters. */
export type RostersFilter = Pick<
  RostersQuery,
  'text' | 'provider' | 'state' | 'owner'
>;

/** What may be wrong with a roster, as people call it; the most urgent first. */
export const CONCERNS: Record<RosterConcern, string> = {
  levelEmptyNow: 'A level is empty now',
  gap: 'Gap ahead',
  unreachable: 'Somebody cannot be reached',
  noBackup: 'No backup',
  overloaded: 'Somebody overloaded',
  tooFew: 'Too few people',
  unmatched: 'Somebody not in the catalog',
  stale: 'Not read lately',
  problems: 'Not all understood',
  unbound: 'Serves no entity',
};

/** The providers that come with the suite; others can be written into the address. */
export const PROVIDERS: Record<string, string> = {
  pagerduty: 'PagerDuty',
  'incident-manager': 'AWS Incident Manager',
  static: 'Catalog and config',
};

/** How the filters are written in the address. */
export const ROSTERS_ADDRESS = filterAddress<RostersFilter>({
  text: { kind: 'text' },
  provider: { kind: 'list' },
  state: { kind: 'list', isValue: text => Object.hasOwn(CONCERNS, text) },
  owner: { kind: 'list' },
});
