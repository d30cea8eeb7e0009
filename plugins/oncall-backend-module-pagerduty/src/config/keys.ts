/** The block that the PagerDuty plugin has as well. */
export const PAGERDUTY_KEY = 'pagerDuty';
/** What only rosters need. */
export const ROOT_KEY = 'opsready.oncall.pagerDuty';
