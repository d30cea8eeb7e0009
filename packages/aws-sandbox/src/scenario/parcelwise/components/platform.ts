import type { ScenarioComponent } from '../../types';
import { both, container, eu, serverless } from './shapes';

/** Data and platform. */
export const platformComponents: ScenarioComponent[] = [
  // Data
  {
    name: 'event-lake',
    team: 'data',
    tier: 2,
    regions: both,
    inStaging: true,
    kinds: [...serverless, 'bucket', 'topic', 'table'],
    names: { bucket: 'parcelwise-events' },
    alarms: { watchesLogs: true },
  },
  {
    name: 'reporting-api',
    team: 'data',
    tier: 3,
    regions: eu,
    inStaging: true,
    kinds: [...container, 'database', 'bucket'],
    // Red for so long that nobody looks any more.
    alarms: { state: { value: 'ALARM', days: 12 } },
  },
  {
    name: 'recommendations',
    team: 'data',
    tier: 2,
    regions: eu,
    inStaging: true,
    kinds: [...serverless, 'table', 'bucket'],
  },
  {
    name: 'etl-orchestrator',
    team: 'data',
    tier: 3,
    regions: eu,
    inStaging: true,
    kinds: ['instance', 'bucket', 'role', 'logs', 'queue', 'secret'],
    nonCompliant: 3,
  },
  // Platform
  {
    name: 'identity-service',
    team: 'platform',
    tier: 1,
    regions: both,
    inStaging: true,
    kinds: [...container, 'database', 'table'],
    // Its one critical finding was reviewed and suppressed.
    findings: { failing: { CRITICAL: 1, HIGH: 0 }, suppressed: 1 },
  },
  {
    name: 'api-gateway',
    team: 'platform',
    tier: 1,
    regions: both,
    inStaging: true,
    kinds: [...container, 'bucket'],
  },
  {
    name: 'notification-service',
    team: 'platform',
    tier: 2,
    regions: eu,
    inStaging: true,
    kinds: [...serverless, 'topic', 'table'],
  },
  {
    name: 'feature-flags',
    team: 'platform',
    tier: 2,
    regions: eu,
    inStaging: true,
    kinds: [...serverless, 'table'],
    alarms: { runbook: 'tag' },
  },
  {
    name: 'ci-runners',
    team: 'platform',
    tier: 3,
    regions: eu,
    inStaging: true,
    kinds: ['instance', 'bucket', 'role', 'logs', 'secret'],
    nonCompliant: 2,
  },
];
