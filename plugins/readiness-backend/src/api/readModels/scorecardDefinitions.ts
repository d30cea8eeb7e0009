import {
  Scorecard,
  ScorecardDefinition,
} from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../../definitions/Definitions';
import { weightOf } from '../../scorecards/weightOf';

/** All scorecards with what they demand, in the order in which they are defined: the first one is shown first. */
export function scorecardDefinitions(
  definitions: Definitions,
): ScorecardDefinition[] {
  return definitions.scorecards.map(toDefinition);
}

function toDefinition(scorecard: Scorecard): ScorecardDefinition {
  const { id, title, description, owner, sections, levels } = scorecard;
  return {
    id,
    title,
    description,
    owner,
    sections: sections.map(section => ({
      id: section.id,
      title: section.title,
      riskLevel: section.riskLevel,
      url: section.url,
      checks: section.checks.map(check => ({
        checkId: check.checkId,
        weight: weightOf(check, section),
      })),
      notMeasuredYet: section.notMeasuredYet,
    })),
    levels: levels.map(level => ({
      id: level.id,
      title: level.title,
      demands: level.demands,
    })),
  };
}
