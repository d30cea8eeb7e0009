import {
  RiskClass,
  RunbookStep,
} from '@opsready/backstage-plugin-runbooks-common';
import { highest } from '../policy/riskOf';

/** The highest class of steps, as far as a runbook itself tells. */
export function stepRisk(steps: readonly RunbookStep[]): RiskClass {
  return highest(...steps.flatMap(({ risk }) => risk ?? []));
}
