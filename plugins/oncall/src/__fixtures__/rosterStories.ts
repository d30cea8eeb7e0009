import { DATA, LOGISTICS, NIGHTS, PLATFORM } from './needyRosters';
import { CHECKOUT, PAYMENTS } from './steadyRosters';
import { RosterStory } from './RosterStory';

export { DATA, LOGISTICS, NIGHTS, PLATFORM } from './needyRosters';
export { CHECKOUT, PAYMENTS } from './steadyRosters';

/** Rosters with a story, the worst first. */
export const ROSTER_STORIES: RosterStory[] = [
  NIGHTS,
  CHECKOUT,
  LOGISTICS,
  DATA,
  PLATFORM,
  PAYMENTS,
];
