import { ONCALL } from './company';

/** Everything may run, and mutates as far as nobody can tell. */
export const ALLOWED = { id: 'all', allow: true, countsAs: 'mutating' };

/** What changes something needs somebody on call. */
export const FOUR_EYES = {
  id: 'four-eyes',
  match: { riskClasses: ['mutating', 'destructive'] },
  approvals: { count: 1, groups: [ONCALL], validFor: { hours: 4 } },
};

/** What changes something waits for the calendar. */
export const FROZEN = {
  id: 'freeze',
  calendars: [{ name: 'freeze', account: '111111111111', region: 'eu-west-1' }],
};
