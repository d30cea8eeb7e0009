import { Preview } from '@opsready/backstage-plugin-runbooks-common';
import { demandsOf } from '../policy/demandsOf';
import { LaunchJudgement } from './LaunchJudgement';
import { refusalError } from './refusalError';

/**
 * A judgement as people see it before they launch.
 *
 * @throws NotFoundError where the runbook is not bound, NotAllowedError where the caller may not launch it
 */
export function previewOf(judgement: LaunchJudgement, now: Date): Preview {
  const { refusals, risk } = judgement;
  const barring = refusals.filter(
    ({ code }) => code === 'notBound' || code === 'noPermission',
  );
  if (barring.length > 0) {
    throw refusalError(barring);
  }
  return {
    now: now.toISOString(),
    plan: judgement.plan,
    planHash: judgement.planHash,
    riskClass: risk.riskClass,
    riskReasons: risk.reasons,
    effects: judgement.effects,
    ...(judgement.calendar && { calendar: judgement.calendar }),
    demands: demandsOf(judgement.policy),
    refusals,
    warnings: judgement.warnings,
  };
}
