import {
  RiskLevel,
  ScorecardCheck,
  ScorecardSection,
} from '@opsready/backstage-plugin-readiness-common';

/** What a check weighs unless the scorecard says otherwise. */
export const RISK_WEIGHTS: Readonly<Record<RiskLevel, number>> = {
  High: 3,
  Medium: 2,
  Low: 1,
};

/** What a check weighs in its section. */
export function weightOf(
  check: ScorecardCheck,
  section: Pick<ScorecardSection, 'riskLevel'>,
): number {
  return check.weight ?? RISK_WEIGHTS[section.riskLevel];
}
