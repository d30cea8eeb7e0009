import type { ExtraResource } from '../types';

const production = { account: '111122223333', region: 'eu-west-1' };
const staging = { account: '444455556666', region: 'eu-west-1' };

/** Fleets that are worth patching a few machines at a time, and what databases and groups need for their runbooks. */
export const extraResources: ExtraResource[] = [
  ...['b', 'c', 'd', 'e', 'f'].map(letter => ({
    kind: 'instance' as const,
    name: `ci-runners-${letter}`,
    component: 'ci-runners',
    ...production,
  })),
  ...['b', 'c'].map(letter => ({
    kind: 'instance' as const,
    name: `etl-orchestrator-${letter}`,
    component: 'etl-orchestrator',
    ...production,
  })),
  {
    kind: 'instance',
    name: 'ci-runners-b',
    component: 'ci-runners',
    ...staging,
  },
  { kind: 'group', name: 'ci-runners', component: 'ci-runners', ...production },
  {
    kind: 'cluster',
    name: 'payments-ledger',
    component: 'payments-ledger',
    ...production,
  },
  {
    kind: 'snapshot',
    name: 'payments-db-nightly',
    component: 'payments-api',
    ...production,
  },
  {
    kind: 'snapshot',
    name: 'payments-ledger-nightly',
    component: 'payments-ledger',
    ...production,
  },
];
