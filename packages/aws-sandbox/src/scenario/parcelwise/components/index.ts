import type { ScenarioComponent } from '../../types';
import { commerceComponents } from './commerce';
import { logisticsComponents } from './logistics';
import { nobodyComponents } from './nobody';
import { platformComponents } from './platform';

export { stagingKinds } from './shapes';

/**
 * What runs on AWS. The names are those of the demo catalog's components; delivery-app and status-page
 * run elsewhere, and shop-assistant has resources that its malformed annotation does not claim.
 */
export const components: ScenarioComponent[] = [
  ...commerceComponents,
  ...logisticsComponents,
  ...platformComponents,
  ...nobodyComponents,
];
