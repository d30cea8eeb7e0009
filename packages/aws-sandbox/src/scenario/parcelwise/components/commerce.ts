import type { ScenarioComponent } from '../../types';
import { both, container, eu, serverless } from './shapes';

/** Payments, checkout and web. */
export const commerceComponents: ScenarioComponent[] = [
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
];
