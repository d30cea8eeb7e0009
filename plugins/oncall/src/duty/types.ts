import { EntityRoster } from '@opsready/backstage-plugin-oncall-common';

/** Who is on call in a roster, and what is known about it: the same on the card, on the tab and on the roster's page. */
export type Duty = Pick<
  EntityRoster,
  'title' | 'provider' | 'url' | 'levels' | 'answers' | 'freshness' | 'coverage'
>;
