import type { ResourceKind, ScenarioComponent } from '../types';

const container: ResourceKind[] = [
  'ecs',
  'alb',
  'logs',
  'role',
  'secret',
  'key',
];
const serverless: ResourceKind[] = ['function', 'logs', 'role', 'queue', 'key'];
const eu = ['eu-west-1'];
const both = ['eu-west-1', 'us-east-1'];

/**
 * What runs on AWS. The names are those of the demo catalog's components; delivery-app and status-page
 * run elsewhere, and shop-assistant has resources that its malformed annotation does not claim.
 */
export const components: ScenarioComponent[] = [
  // Payments
  {
    name: 'payments-api',
    team: 'payments',
    tier: 1,
    regions: eu,
    inStaging: true,
    kinds: [...container, 'database', 'queue', 'topic', 'bucket'],
    names: { database: 'payments-db' },
    // The healthy one: what fails is of low severity.
    findings: { failing: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 2 } },
    nonCompliant: 0,
  },
  {
    name: 'payments-ledger',
    team: 'payments',
    tier: 1,
    regions: eu,
    inStaging: true,
    kinds: [...container, 'database', 'queue', 'table'],
  },
  {
    name: 'fraud-detector',
    team: 'payments',
    tier: 2,
    regions: eu,
    inStaging: true,
    kinds: [...serverless, 'table', 'bucket', 'topic'],
  },
  {
    name: 'invoice-worker',
    team: 'payments',
    tier: 2,
    regions: eu,
    inStaging: true,
    kinds: [...serverless, 'bucket', 'secret'],
  },
  // Checkout
  {
    name: 'checkout-api',
    team: 'checkout',
    tier: 1,
    regions: eu,
    inStaging: true,
    kinds: [...container, 'database', 'queue', 'table', 'bucket'],
    findings: {
      failing: { CRITICAL: 3, HIGH: 4, MEDIUM: 3 },
      ageDays: [2, 12],
    },
    nonCompliant: 3,
  },
  {
    name: 'cart-service',
    team: 'checkout',
    tier: 1,
    regions: eu,
    inStaging: true,
    kinds: [...container, 'table', 'queue', 'topic'],
    findings: { failing: { CRITICAL: 0, HIGH: 1 } },
    nonCompliant: 5,
  },
  {
    name: 'promotions-service',
    team: 'checkout',
    tier: 3,
    regions: eu,
    inStaging: true,
    kinds: [...serverless, 'table'],
    // Nobody has seen a data point for ten days.
    alarms: { state: { value: 'INSUFFICIENT_DATA', days: 10 } },
  },
  {
    name: 'shop-assistant',
    team: 'checkout',
    tier: 3,
    regions: eu,
    inStaging: false,
    kinds: ['function', 'logs', 'role', 'secret'],
  },
  // Web
  {
    name: 'storefront-web',
    team: 'web',
    tier: 1,
    regions: both,
    inStaging: true,
    kinds: [...container, 'bucket'],
  },
  {
    name: 'marketing-site',
    team: 'web',
    tier: 3,
    regions: both,
    inStaging: true,
    kinds: ['bucket', 'function', 'logs', 'role'],
  },
  {
    name: 'loyalty-service',
    team: 'web',
    tier: 2,
    regions: eu,
    inStaging: true,
    kinds: [...container, 'table', 'queue'],
  },
  // Logistics
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
  // Data
  {
    name: 'event-lake',
    team: 'data',
    tier: 2,
    regions: both,
    inStaging: true,
    kinds: [...serverless, 'bucket', 'topic', 'table'],
    names: { bucket: 'parcelwise-events' },
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
  // Nobody's
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

/** Staging is leaner. */
export const stagingKinds: ResourceKind[] = [
  'ecs',
  'function',
  'database',
  'table',
  'queue',
  'bucket',
  'logs',
  'instance',
  'role',
];
