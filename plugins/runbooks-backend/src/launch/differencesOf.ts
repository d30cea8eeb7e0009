import {
  ExecutionPlan,
  PlanValue,
} from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionRow } from '../executions/ExecutionRow';
import { demandsOf } from '../policy/demandsOf';
import { LaunchJudgement } from './LaunchJudgement';
import { stableJson } from './stableJson';

/** How a launch differs from what was stored and approved, in words; empty where it does not. Pure. */
export function differencesOf(
  stored: Pick<ExecutionRow, 'plan' | 'plan_hash' | 'risk_class' | 'demands'>,
  judgement: LaunchJudgement,
): string[] {
  if (!judgement.sealed) {
    // The provider was not asked: the refusals say why, and a draft is nothing to compare with.
    return [];
  }
  const differences: string[] = [];
  if (stored.plan_hash !== judgement.planHash) {
    const named = planDifferences(JSON.parse(stored.plan), judgement.plan);
    differences.push(
      ...(named.length > 0 ? named : ['A value that is kept secret differs.']),
    );
  }
  const { riskClass } = judgement.risk;
  if (stored.risk_class !== riskClass) {
    differences.push(
      `Its risk class was ${stored.risk_class}, and is ${riskClass}.`,
    );
  }
  const demands = demandsOf(judgement.policy);
  if (stableJson(JSON.parse(stored.demands ?? '{}')) !== stableJson(demands)) {
    differences.push('Policy asks for something else than it did.');
  }
  return differences;
}

function planDifferences(was: ExecutionPlan, is: ExecutionPlan): string[] {
  return [
    changed('document', was.documentName, is.documentName),
    changed('version', was.documentVersion, is.documentVersion),
    changed('content hash', was.contentHash, is.contentHash),
    changed('account', was.place?.account, is.place?.account),
    changed('Region', was.place?.region, is.place?.region),
    changed('environment', was.place?.environment, is.place?.environment),
    changed('role', was.role, is.role),
    changed('executor', was.executorId, is.executorId),
    ...parameterDifferences(was.parameters, is.parameters),
    changed(
      'set of resources',
      was.targets.map(({ id }) => id).join(', '),
      is.targets.map(({ id }) => id).join(', '),
      'empty',
    ),
    differs('rate control', was.rateControl, is.rateControl),
    differs('locations', was.locations, is.locations),
    differs('documents that its steps run', was.children, is.children),
  ].filter(text => text !== undefined);
}

function parameterDifferences(
  was: PlanValue[],
  is: PlanValue[],
): Array<string | undefined> {
  const names = new Set([...was, ...is].map(({ name }) => name));
  const valueOf = (values: PlanValue[], name: string) =>
    values.find(value => value.name === name)?.value;
  return [...names].map(name =>
    changed(`parameter ${name}`, valueOf(was, name), valueOf(is, name)),
  );
}

function changed(
  what: string,
  was: string | undefined,
  is: string | undefined,
  nothing = 'absent',
): string | undefined {
  return was === is
    ? undefined
    : `The ${what} was ${was || nothing}, and is ${is || nothing}.`;
}

function differs(what: string, was: unknown, is: unknown): string | undefined {
  return stableJson(was ?? null) === stableJson(is ?? null)
    ? undefined
    : `The ${what} differ.`;
}
