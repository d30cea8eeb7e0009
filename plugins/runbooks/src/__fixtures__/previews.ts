import {
  LaunchRequest,
  Preview,
  RiskClass,
  RunbookSummary,
  validateParameters,
} from '@opsready/backstage-plugin-runbooks-common';
import { demandsOf } from './demands';
import { ago, HOUR, NOW } from './now';
import { formParametersOf } from './parameters';
import { planOf } from './plans';

type Judged = Pick<
  Preview,
  'riskClass' | 'riskReasons' | 'effects' | 'warnings'
> &
  Partial<Pick<Preview, 'calendar' | 'refusals'>>;

const KNOWN: Preview['effects'] = {
  state: 'known',
  mutating: 1,
  nonMutating: 4,
  undetermined: 0,
  totalAccounts: 1,
  regions: ['eu-west-1'],
};

const BY_RUNBOOK: Record<string, Judged> = {
  'restart-service': {
    riskClass: 'mutating',
    riskReasons: [
      "Step 'restart' calls ecs:UpdateService.",
      'The preview counts 1 step that changes something.',
    ],
    effects: KNOWN,
    calendar: { state: 'open', nextTransitionAt: ago(-20 * HOUR) },
    warnings: [],
  },
  'fail-over-database': {
    riskClass: 'destructive',
    riskReasons: ["Step 'failOver' calls rds:RebootDBInstance."],
    effects: { ...KNOWN, mutating: 1, nonMutating: 2, undetermined: 1 },
    calendar: {
      state: 'closed',
      message: 'Release freeze for the sale.',
      nextTransitionAt: ago(-30 * HOUR),
      mayOverride: true,
    },
    refusals: [
      {
        code: 'calendarClosed',
        message:
          'The change calendar Parcelwise-ReleaseCalendar is closed: Release freeze for the sale. Wait until it opens, or break the glass with a reason.',
      },
    ],
    warnings: [
      'It changed since its last review: read what it does now, or ask its owner to review it.',
    ],
  },
  'collect-diagnostics': {
    riskClass: 'destructive',
    riskReasons: [
      'Run Command has no preview, and what cannot be previewed counts as destructive unless config says otherwise.',
    ],
    effects: {
      state: 'notAvailable',
      message: 'Run Command cannot say beforehand what a document will do.',
    },
    warnings: [],
  },
  'tag-machines': {
    riskClass: 'destructive',
    riskReasons: [
      'The preview failed, and what cannot be previewed counts as destructive unless config says otherwise.',
    ],
    effects: {
      state: 'failed',
      message: 'Systems Manager did not answer within a minute.',
    },
    refusals: [
      {
        code: 'foreignResource',
        parameter: 'InstanceIds',
        message:
          'Machine i-0ffff does not belong to this entity. Choose one of its own, or correct its annotations.',
      },
      {
        code: 'roleNotAllowed',
        message:
          'Config allows no role for a destructive launch in 111122223333. Ask whoever runs this portal to list one.',
      },
    ],
    warnings: [],
  },
};

const READS: Judged = {
  riskClass: 'readOnly',
  riskReasons: ['No step changes anything.'],
  effects: { ...KNOWN, mutating: 0 },
  warnings: [],
};

/** What a launch would do, and what stands in its way. Two of the same launch have the same hash. */
export function previewOf(
  runbook: RunbookSummary,
  launch: LaunchRequest,
): Preview {
  const { problems } = validateParameters({
    parameters: formParametersOf(runbook.id),
    values: launch.parameters,
  });
  const judged = BY_RUNBOOK[runbook.id] ?? READS;
  return {
    now: NOW,
    plan: planOf(runbook, launch),
    planHash: `plan-of-${runbook.id}`,
    demands: demandsOf(runbook.id),
    ...judged,
    refusals: [
      ...problems.map(problem => ({ code: 'parameters' as const, ...problem })),
      ...(judged.refusals ?? []),
    ],
  };
}

/** The risk class of a runbook's launches. */
export function riskOf(runbookId: string): RiskClass {
  return (BY_RUNBOOK[runbookId] ?? READS).riskClass;
}
