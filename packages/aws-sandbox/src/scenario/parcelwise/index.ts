import type { Scenario } from '../types';
import { accounts } from './accounts';
import { components } from './components';
import { controls } from './controls';
import { extraFindings } from './extraFindings';
import { conformancePacks, rules } from './rules';

/** A parcel company with a shop: two accounts, two Regions, and the stories told in the README. */
export const parcelwise: Scenario = {
  accounts,
  components,
  controls,
  rules,
  conformancePacks,
  extraFindings,
};
