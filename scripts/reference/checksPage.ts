import type { Check } from '@opsready/backstage-plugin-readiness-node';
import type { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { linkTo, page, table } from './markdown';

/** Every check: what it asks, why, what to do, what it rests on. */
export function checksPage(
  checks: readonly Check[],
  scorecards: readonly Scorecard[],
): string {
  return page(
    '# Checks',
    `${checks.length} checks come with the readiness plugin. Each asks one question of the facts about an entity, so that yes is good. An answer is \`pass\`, \`warn\` (between yes and no), \`fail\`, \`notApplicable\` (the question does not arise), \`unknown\` (facts are missing, too old or were denied) or \`error\` (the check is broken). \`unknown\` and \`error\` never count as a pass.`,
    table(
      ['Check', 'Passes when', 'Facts'],
      checks.map(({ id, title, requiredFacts }) => [
        linkTo('checks', id),
        title,
        requiredFacts.map(factId => linkTo('facts', factId)).join(', '),
      ]),
    ),
    ...checks.map(check => section(check, scorecards)),
  );
}

function section(check: Check, scorecards: readonly Scorecard[]): string {
  const { id, title, failureTitle, rationale, remediation, source } = check;
  const uses = scorecards.flatMap(scorecard =>
    scorecard.sections
      .filter(({ checks }) => checks.some(({ checkId }) => checkId === id))
      .map(({ title: sectionTitle }) => `${scorecard.id}, ${sectionTitle}`),
  );
  return [
    `## ${id}`,
    `${title}. Otherwise: ${failureTitle}.`,
    `**Why.** ${rationale}`,
    `**What to do.** ${remediation}`,
    `**Source.** [${source.title}](${source.url}): “${source.quote}”`,
    `**Facts.** ${check.requiredFacts.map(factId => linkTo('facts', factId)).join(', ')}`,
    `**Scorecards.** ${uses.length > 0 ? uses.join('; ') : 'none'}`,
  ].join('\n\n');
}
