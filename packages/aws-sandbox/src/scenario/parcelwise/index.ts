import type { Scenario } from '../types';
import { accounts } from './accounts';
import { commandScripts } from './commandScripts';
import { components, stagingKinds } from './components';
import { controls } from './controls';
import { documents } from './documents';
import { extraFindings } from './extraFindings';
import { extraResources } from './extraResources';
import { incidentManagers } from './incidentManager';
import { conformancePacks, rules } from './rules';
import { scriptOutputs } from './scriptOutputs';

/**
 * A parcel company with a shop: two accounts, two Regions, and the stories told in the README.
 *
 * @public
 */
export const parcelwise: Scenario = {
  accounts,
  components,
  stagingKinds,
  controls,
  rules,
  conformancePacks,
  extraFindings,
  documents,
  extraResources,
  commandScripts,
  scriptOutputs,
  incidentManagers,
};
