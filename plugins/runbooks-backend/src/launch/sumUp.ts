import {
  ExecutionPlan,
  Refusal,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  LaunchEffects,
  PreparedLaunch,
} from '@opsready/backstage-plugin-runbooks-node';
import { LaunchDecision } from '../authorization/launch/LaunchAccess';
import { calendarRefusals } from '../calendar/calendarRefusals';
import { CalendarState } from '../calendar/ChangeCalendars';
import { containsSecret } from '../masking';
import { judgePolicy, PolicyJudgement } from '../policy/judgePolicy';
import { Risk, riskOf } from '../policy/riskOf';
import { AskedLaunch } from './AskedLaunch';
import { judgeChildren } from './judgeChildren';
import { judgeResources } from './judgeResources';
import { LaunchJudgement } from './LaunchJudgement';
import { LaunchJudgeOptions, LaunchQuestion } from './LaunchJudgeOptions';
import { planHash } from './planHash';
import { driftedRefusal, noPermission, roleMissing } from './refusals';
import { stepRisk } from './stepRisk';
import { launchesOf, placesOfPlan, subjectOf } from './subjectOf';

/** What the judgement has come to, before the risk class is known. */
interface Found {
  question: LaunchQuestion;
  asked: AskedLaunch;
  mayCreate: LaunchDecision;
  mayOverride: LaunchDecision;
  plan: ExecutionPlan;
  prepared?: PreparedLaunch;
  effects: LaunchEffects;
  undecided?: Refusal;
  refusals: readonly Refusal[];
  warnings: readonly string[];
}

/** Finds the risk class, and judges by it: permission, policy and calendar hang on it. */
export async function sumUp(
  options: LaunchJudgeOptions,
  found: Found,
): Promise<LaunchJudgement> {
  const { clock, index, masking, policies, seal } = options;
  const { asked, plan, prepared, effects } = found;
  const { runbook, entityRef } = asked;
  const places = placesOfPlan(plan);
  const subject = subjectOf(asked, places);
  const risk = riskOf({
    known: prepared?.riskClass ?? stepRisk(runbook.steps),
    knownReasons: prepared?.riskReasons ?? [],
    ...{ effects, policies, subject },
  });
  const { riskClass } = risk;
  const policy = judgePolicy(policies, { ...subject, riskClass });
  const { requestedBy } = found.question;
  const launches = launchesOf(asked, { places, riskClass, requestedBy });
  const { drifted } = await index.reviewState({
    runbookId: runbook.id,
    now: clock.now(),
  });
  const state = await calendarOf(options, found, risk, policy);
  const mayOverride = found.mayOverride(...launches);
  const resources = prepared
    ? judgeResources({ ...options, asked, prepared, classes: [riskClass] })
    : { refusals: [], warnings: [] };
  const refusals = [
    ...found.refusals,
    ...resources.refusals,
    ...roleRefusals(found),
    // Without the effects the risk class may be too high: what stands in the way already was found without it.
    ...(isSettled(found)
      ? [
          ...(found.mayCreate(...launches)
            ? []
            : [noPermission(asked, riskClass)]),
          ...policyRefusals(asked, policy, drifted),
          ...judgeChildren(plan, {
            policies,
            subject: { ...subject, riskClass },
          }),
        ]
      : []),
    ...(state ? calendarRefusals(state) : []),
  ];
  return {
    asked,
    plan,
    planHash: planHash({
      runbookId: runbook.id,
      entityRef,
      plan,
      sealedFingerprint: seal.fingerprint(prepared?.sealed ?? {}),
    }),
    sealed: prepared && { launch: asked.launch, sealed: prepared.sealed },
    hasSecrets:
      plan.parameters.some(({ secret }) => secret) ||
      containsSecret(prepared?.sealed, masking),
    ...{ risk, effects, policy, launches, mayOverride },
    undecided: found.undecided,
    calendar: state && { ...state, mayOverride },
    refusals: withoutRepetition(refusals),
    warnings: [
      ...found.warnings,
      ...resources.warnings,
      ...driftWarnings(asked, policy, drifted),
    ],
  };
}

async function calendarOf(
  { calendars, clock }: LaunchJudgeOptions,
  { prepared }: Found,
  { riskClass }: Risk,
  policy: PolicyJudgement,
): Promise<CalendarState | undefined> {
  return prepared && policy.calendars.length > 0 && riskClass !== 'readOnly'
    ? calendars.readState(policy.calendars, clock.now())
    : undefined;
}

/** Whether the risk class is what it will be launched with. */
function isSettled({ prepared, refusals }: Found): boolean {
  return prepared !== undefined && refusals.length === 0;
}

/** Whatever an executor says: what runs as a role is not launched without one. */
function roleRefusals({ asked, plan, prepared, refusals }: Found): Refusal[] {
  const { role } = asked.runbook;
  const needsRole = role === 'parameter' || role === 'fixed';
  const isTold = refusals.some(
    ({ code }) => code === 'roleMissing' || code === 'roleNotAllowed',
  );
  return prepared && needsRole && !plan.role && !isTold
    ? [roleMissing(asked)]
    : [];
}

function policyRefusals(
  asked: AskedLaunch,
  { allowed, message = '', blockDrifted }: PolicyJudgement,
  drifted: boolean,
): Refusal[] {
  const refusals: Refusal[] = allowed
    ? []
    : [{ code: 'notAllowListed', message }];
  return drifted && blockDrifted
    ? [...refusals, driftedRefusal(asked)]
    : refusals;
}

function driftWarnings(
  { runbook }: AskedLaunch,
  { blockDrifted }: PolicyJudgement,
  drifted: boolean,
): string[] {
  return drifted && !blockDrifted
    ? [`'${runbook.title}' has changed since its last review.`]
    : [];
}

function withoutRepetition(refusals: readonly Refusal[]): Refusal[] {
  const seen = new Map(
    refusals.map(refusal => [
      JSON.stringify([refusal.code, refusal.parameter, refusal.message]),
      refusal,
    ]),
  );
  return [...seen.values()];
}
