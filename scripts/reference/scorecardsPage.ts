import type {
  LevelDefinition,
  Scorecard,
  ScorecardSection,
} from '@opsready/backstage-plugin-readiness-common';
import { weightOf } from '../../plugins/readiness-backend/src/scorecards';
import { code, linkTo, page, table } from './markdown';

/** Every scorecard: its sections with checks and weights, and what each level demands. */
export function scorecardsPage(scorecards: readonly Scorecard[]): string {
  return page(
    '# Scorecards',
    'A pass earns the weight of its check, a warning half of it, a failure nothing; what is not applicable weighs nothing. The score is what was earned of what was measured, in percent, rounded down. While a check that counts is `unknown` or in `error`, and where nothing was measured, the level is not determined. A level is reached only with all levels below it.',
    ...scorecards.flatMap(section),
  );
}

function section(scorecard: Scorecard): string[] {
  const { id, title, description, filter, sections, levels } = scorecard;
  return [
    `## ${id}`,
    `**${title}**`,
    description,
    `Judges entities that match ${code(JSON.stringify(filter))}.`,
    table(
      ['Level', 'Demands'],
      levels.map(level => [level.title, demandsOf(level)]),
    ),
    ...sections.map(part =>
      [
        `### ${part.id}`,
        `[${part.title}](${part.url}), risk level ${part.riskLevel}`,
        ...(part.checks.length > 0 ? [checksOf(part)] : []),
        ...(part.notMeasuredYet ? [notMeasuredYet(part.notMeasuredYet)] : []),
      ].join('\n\n'),
    ),
  ];
}

function checksOf(part: ScorecardSection): string {
  return table(
    ['Check', 'Weight'],
    part.checks.map(check => [
      linkTo('checks', check.checkId),
      String(weightOf(check, part)),
    ]),
  );
}

function notMeasuredYet(items: readonly string[]): string {
  return [
    'Not measured yet, and counted neither for nor against:',
    items.map(item => `- ${item}`).join('\n'),
  ].join('\n\n');
}

function demandsOf({ demands }: LevelDefinition): string {
  return [
    ...(demands.noFailing ?? []).map(risk => `no ${risk} risk check fails`),
    ...(demands.minScore === undefined
      ? []
      : [`a score of at least ${demands.minScore}`]),
    ...(demands.everySectionMeasured
      ? ['a measured check in every section']
      : []),
  ].join('; ');
}
