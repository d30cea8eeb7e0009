import type { ScenarioComponent } from '../../types';
import { both, container, eu, serverless } from './shapes';

/** Logistics, and what a team left behind that is gone. */
export const logisticsComponents: ScenarioComponent[] = [
  {
    name: 'parcel-tracker',
    team: 'logistics',
    tier: 1,
    regions: eu,
    inStaging: true,
    kinds: [...container, 'table', 'queue', 'topic'],
    names: { table: 'parcel-tracking' },
    alarms: { runbook: 'none' },
  },
  {
    name: 'route-planner',
    team: 'logistics',
    tier: 2,
    regions: eu,
    inStaging: true,
    kinds: [...container, 'bucket', 'queue'],
  },
  {
    name: 'label-service',
    team: 'logistics',
    tier: 2,
    regions: eu,
    inStaging: true,
    kinds: [...serverless, 'bucket'],
    alarms: { runbook: 'tag' },
  },
  {
    name: 'carrier-gateway',
    team: 'logistics',
    tier: 1,
    regions: both,
    inStaging: true,
    kinds: [...container, 'queue', 'table'],
  },
  {
    name: 'warehouse-sync',
    team: 'logistics',
    tier: 3,
    regions: eu,
    inStaging: true,
    kinds: [...serverless, 'bucket', 'secret'],
    // Known for months and still NEW.
    findings: {
      failing: { CRITICAL: 0, HIGH: 2, MEDIUM: 3 },
      ageDays: [45, 110],
    },
  },
  {
    name: 'legacy-label-printer',
    team: 'phoenix',
    tier: 3,
    regions: eu,
    inStaging: false,
    kinds: ['instance', 'bucket', 'role', 'logs', 'queue'],
    findings: { failing: { CRITICAL: 1, HIGH: 2 }, ageDays: [60, 200] },
    alarms: { runbook: 'none', actions: false },
    nonCompliant: 4,
  },
];
