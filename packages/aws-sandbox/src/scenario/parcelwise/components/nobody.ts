import type { ScenarioComponent } from '../../types';
import { both, eu } from './shapes';

/** What no entity of the catalog claims. */
export const nobodyComponents: ScenarioComponent[] = [
  {
    name: 'old-batch-import',
    regions: eu,
    inStaging: true,
    kinds: ['instance', 'function', 'bucket', 'queue', 'role'],
    findings: { failing: { CRITICAL: 1, HIGH: 2 }, ageDays: [90, 300] },
    alarms: { runbook: 'none', actions: false },
  },
  {
    name: 'experiment-2023',
    tagged: false,
    regions: both,
    inStaging: true,
    kinds: ['bucket', 'function', 'instance', 'role'],
  },
  {
    name: 'manual-backup',
    tagged: false,
    regions: eu,
    inStaging: false,
    kinds: ['bucket', 'table', 'key'],
  },
];
