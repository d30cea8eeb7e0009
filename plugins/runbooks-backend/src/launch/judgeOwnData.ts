import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Refusal, RiskClass } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { Grant } from '../authority/Grant';
import { judgeAuthority } from '../authority/judgeAuthority';
import { LaunchDecision } from '../authorization/launch/LaunchAccess';
import { judgePolicy } from '../policy/judgePolicy';
import { LaunchPolicy } from '../policy/LaunchPolicy';
import { fromClassUp } from '../policy/riskOf';
import { RunbookIndex } from '../runbooks/RunbookIndex';
import { AskedLaunch } from './AskedLaunch';
import { demandRefusals, GivenPurpose } from './demandRefusals';
import { driftedRefusal, noPermission, roleMissing } from './refusals';
import { runningRefusal } from './runningExecution';
import { stepRisk } from './stepRisk';
import { launchesOf, subjectOf } from './subjectOf';

/**
 * What stands in the way of a launch by our own data alone, whatever its provider would say. The risk class is not known
 * yet: what is said here holds for each that it may turn out to have.
 */
export async function judgeOwnData(options: {
  asked: AskedLaunch;
  mayCreate: LaunchDecision;
  requestedBy: string;
  given?: GivenPurpose;
  executionId?: string;
  clock: Clock;
  database: Knex;
  grants: readonly Grant[];
  index: RunbookIndex;
  policies: readonly LaunchPolicy[];
}): Promise<Refusal[]> {
  const { asked, mayCreate, requestedBy } = options;
  const { runbook, entityRef, places } = asked;
  if (!asked.bound) {
    return [notBound(asked)];
  }
  const classes = fromClassUp(stepRisk(runbook.steps));
  const allowed = classes.filter(riskClass =>
    mayCreate(...launchesOf(asked, { places, riskClass, requestedBy })),
  );
  if (allowed.length === 0) {
    return [noPermission(asked)];
  }
  const [running, review] = await Promise.all([
    runningRefusal({
      ...options,
      runbookId: runbook.id,
      entityRef,
      except: options.executionId,
    }),
    options.index.reviewState({
      runbookId: runbook.id,
      now: options.clock.now(),
    }),
  ]);
  return [
    ...existence(asked),
    ...authority(asked, options.grants),
    ...policyRefusals(asked, {
      policies: options.policies,
      classes: allowed,
      given: options.given,
      drifted: review.drifted,
    }),
    ...(running ? [running] : []),
  ];
}

function notBound({ runbook, entityRef }: AskedLaunch): Refusal {
  return {
    code: 'notBound',
    message:
      `The runbook '${runbook.title}' (${runbook.name}) is not bound to ${entityRef}. ` +
      'Name it in the annotation opsready.io/runbooks of the entity, or the entity in the tag opsready:entity of the document.',
  };
}

function existence(asked: AskedLaunch): Refusal[] {
  const { runbook, executor } = asked;
  const refusals: Refusal[] = [];
  if (runbook.goneAt) {
    refusals.push({
      code: 'documentGone',
      message: `${runbook.name} has been gone from its source since ${runbook.goneAt}. Bring it back, or take another runbook.`,
    });
  }
  if (!executor) {
    refusals.push({
      code: 'noExecutor',
      message: runbook.executorId
        ? `${runbook.name} is run by '${runbook.executorId}', which is not installed here. Install its module.`
        : `Nothing here runs '${runbook.title}': read it, and follow it by hand.`,
    });
  }
  if (runbook.role === 'missing') {
    refusals.push(roleMissing(asked));
  }
  return refusals;
}

function authority(asked: AskedLaunch, grants: readonly Grant[]): Refusal[] {
  const { allowed, dependsOnResources, message } = judgeAuthority({
    runbook: asked.runbook,
    entity: asked,
    grants,
    places: asked.places,
  });
  return allowed || dependsOnResources
    ? []
    : [{ code: 'noAuthority', message }];
}

function policyRefusals(
  asked: AskedLaunch,
  options: {
    policies: readonly LaunchPolicy[];
    classes: readonly RiskClass[];
    given?: GivenPurpose;
    drifted: boolean;
  },
): Refusal[] {
  const subject = subjectOf(asked, asked.places);
  const judgements = options.classes.map(riskClass =>
    judgePolicy(options.policies, { ...subject, riskClass }),
  );
  const open = judgements.filter(({ allowed }) => allowed);
  if (open.length === 0) {
    return [{ code: 'notAllowListed', message: judgements[0].message ?? '' }];
  }
  const missing = open.map(judgement =>
    options.given ? demandRefusals(judgement, options.given) : [],
  );
  return [
    ...(options.drifted && open.every(({ blockDrifted }) => blockDrifted)
      ? [driftedRefusal(asked)]
      : []),
    ...(missing.every(({ length }) => length > 0) ? missing[0] : []),
  ];
}
