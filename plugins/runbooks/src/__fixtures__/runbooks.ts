import { RunbookSummary } from '@opsready/backstage-plugin-runbooks-common';
import { PRODUCTION, STAGING } from './entities';
import { ago, DAY, HOUR } from './now';

const REVIEWED: RunbookSummary['review'] = {
  state: 'current',
  drifted: false,
  lastReviewedAt: ago(30 * DAY),
  lastReviewedBy: 'user:default/amara',
  nextDueAt: ago(-60 * DAY),
};

const NEVER_RUN: RunbookSummary['statistics'] = {
  runs: 0,
  finishedRuns: 0,
  succeededRuns: 0,
};

function runbook(
  summary: Pick<RunbookSummary, 'id' | 'name' | 'title'> &
    Partial<RunbookSummary>,
): RunbookSummary {
  return {
    sourceId: 'ssm-documents',
    format: 'ssmAutomation',
    executorId: 'ssm-automation',
    incident: false,
    owner: 'group:default/platform',
    author: 'Tomas Berg',
    lastUpdated: ago(90 * DAY),
    place: PRODUCTION,
    version: '2',
    contentHash: `hash-of-${summary.id}`,
    missing: [],
    problems: [],
    review: REVIEWED,
    statistics: NEVER_RUN,
    ...summary,
  };
}

/** Complete, reviewed in time, and run by others than its author. */
export const restartService = runbook({
  id: 'restart-service',
  name: 'Parcelwise-RestartService',
  title: 'Restart a service',
  area: 'lifecycle',
  outcome:
    'The service runs the same release on new tasks, and its deployment is complete.',
  url: 'https://eu-west-1.console.aws.example/documents/Parcelwise-RestartService',
  statistics: {
    runs: 42,
    finishedRuns: 41,
    succeededRuns: 39,
    successRate: 39 / 41,
    medianDurationMs: 4 * 60_000,
    lastSuccessAt: ago(3 * HOUR),
    lastSuccessByOtherAt: ago(3 * HOUR),
    lastRunByOtherAt: ago(3 * HOUR),
    lastRun: {
      executionId: 'succeeded',
      status: 'succeeded',
      at: ago(3 * HOUR),
      by: 'user:default/amara',
    },
  },
});

/** Changed since somebody found it right. */
export const failOverDatabase = runbook({
  id: 'fail-over-database',
  name: 'Parcelwise-FailOverDatabase',
  title: 'Fail over a database',
  area: 'change',
  owner: 'group:default/payments',
  author: 'Amara Okafor',
  outcome:
    'The database is available again, and its writer runs in the other Availability Zone.',
  version: '7',
  review: {
    ...REVIEWED,
    state: 'due',
    drifted: true,
    lastReviewedAt: ago(200 * DAY),
    nextDueAt: ago(20 * DAY),
  },
  statistics: {
    runs: 3,
    finishedRuns: 3,
    succeededRuns: 1,
    successRate: 1 / 3,
    medianDurationMs: 11 * 60_000,
    lastSuccessAt: ago(120 * DAY),
    lastRun: {
      executionId: 'failed',
      status: 'failed',
      at: ago(2 * DAY),
      by: 'user:default/amara',
    },
  },
});

/** Lacks much of what it should say, and nobody ever reviewed it. */
export const tagMachines = runbook({
  id: 'tag-machines',
  name: 'Parcelwise-TagInstances',
  title: 'Tag machines',
  area: 'tagging',
  owner: undefined,
  author: 'Noor Haddad',
  missing: ['errorHandling', 'owner', 'escalation'],
  problems: ["Step 'record': runtime python3.11 is not known here."],
  review: { state: 'never', drifted: false },
});

/** A command for machines: there is no preview of it. */
export const collectDiagnostics = runbook({
  id: 'collect-diagnostics',
  name: 'Parcelwise-CollectDiagnostics',
  title: 'Collect diagnostics',
  format: 'ssmCommand',
  executorId: 'ssm-run-command',
  area: 'vulnerability',
  incident: true,
  statistics: {
    ...NEVER_RUN,
    runs: 1,
    lastRun: {
      executionId: 'running',
      status: 'running',
      at: ago(2),
      by: 'user:default/jonas',
    },
  },
});

/** Reads only, and asks for nothing. */
export const checkAlarms = runbook({
  id: 'check-alarms',
  name: 'Parcelwise-CheckAlarms',
  title: 'Check alarms',
  area: 'lifecycle',
});

/** A page in the repository that people work through. */
export const paymentDelays = runbook({
  id: 'payment-delays',
  sourceId: 'markdown',
  name: './runbooks/payment-delays.md',
  title: 'Payments are slow',
  format: 'markdown',
  executorId: 'guided',
  incident: true,
  place: undefined,
  version: undefined,
  owner: 'group:default/payments',
  author: 'Amara Okafor',
  missing: ['classification', 'escalationMatrix'],
  statistics: {
    ...NEVER_RUN,
    runs: 1,
    lastRun: {
      executionId: 'guided',
      status: 'running',
      at: ago(20),
      by: 'user:default/amara',
    },
  },
});

/** A link: to be read, never run. */
export const networkGuide = runbook({
  id: 'network-guide',
  sourceId: 'catalog',
  name: 'https://wiki.parcelwise.example/network',
  title: 'Network guide',
  format: 'link',
  executorId: undefined,
  area: 'network',
  place: undefined,
  version: undefined,
  url: 'https://wiki.parcelwise.example/network',
  missing: ['outcome', 'tools', 'permissions', 'steps', 'errorHandling'],
  review: { state: 'never', drifted: false },
});

/** Has a parameter of every type, and hostile text. */
export const everyType = runbook({
  id: 'every-type',
  name: 'Parcelwise-RemediateInstances',
  title: 'Remediate machines <img src=x onerror=alert(1)>',
  area: 'patching',
  statistics: { ...NEVER_RUN, runs: 1, finishedRuns: 0 },
});

/** The same document in three places, of which one differs. */
export const scaleOut = runbook({
  id: 'scale-out',
  name: 'Parcelwise-ScaleOut',
  title: 'Scale out',
  area: 'lifecycle',
});
export const scaleOutInStaging: RunbookSummary = {
  ...scaleOut,
  id: 'scale-out-in-staging',
  place: STAGING,
  review: { ...REVIEWED, drifted: true },
};
export const scaleOutElsewhere: RunbookSummary = {
  ...scaleOut,
  id: 'scale-out-elsewhere',
  place: { ...PRODUCTION, region: 'us-east-1' },
};

/** No longer at its source. */
export const goneRunbook = runbook({
  id: 'gone',
  name: 'Parcelwise-OldRollback',
  title: 'Roll back a release',
  area: 'release',
  goneAt: ago(4 * HOUR),
});

/** Its source could not be read lately. */
export const staleRunbook = runbook({
  id: 'stale',
  name: 'Parcelwise-SwitchCarrier',
  title: 'Switch the carrier',
  area: 'change',
  staleSince: ago(5 * HOUR),
});

/** Runbooks with a story. */
export const RUNBOOKS: readonly RunbookSummary[] = [
  checkAlarms,
  collectDiagnostics,
  everyType,
  failOverDatabase,
  goneRunbook,
  networkGuide,
  paymentDelays,
  restartService,
  scaleOut,
  scaleOutElsewhere,
  scaleOutInStaging,
  staleRunbook,
  tagMachines,
];
