import { parseFilterPredicate } from '@backstage/filter-predicates';
import { LEVELS, Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { defineScorecard } from '@opsready/backstage-plugin-readiness-node';
import { thrownBy } from './thrownBy';

const FILTER_PATHS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
];

/** What is wrong with a scorecard; each sentence names it. */
export function scorecardProblems(
  scorecard: Scorecard,
  checkIds: ReadonlySet<string>,
): string[] {
  const name = `Scorecard '${scorecard.id}'`;
  return [
    ...thrownBy(() => defineScorecard(scorecard)),
    ...checkProblems(name, scorecard, checkIds),
    ...levelProblems(name, scorecard),
    ...filterProblems(name, scorecard.filter),
  ];
}

function checkProblems(
  name: string,
  { sections }: Scorecard,
  checkIds: ReadonlySet<string>,
): string[] {
  return sections.flatMap(section =>
    section.checks.flatMap(({ checkId, weight = 1 }) => [
      ...(checkIds.has(checkId)
        ? []
        : [
            `${name} lists check '${checkId}' in section '${section.id}', which does not exist`,
          ]),
      ...(Number.isFinite(weight) && weight >= 0
        ? []
        : [
            `${name} gives check '${checkId}' the weight ${weight}, which is no number of at least 0`,
          ]),
    ]),
  );
}

function levelProblems(name: string, { levels }: Scorecard): string[] {
  const ranks = levels.map(({ id }) => LEVELS.indexOf(id));
  const ordered = ranks.every(
    (rank, index) => index === 0 || rank > ranks[index - 1],
  );
  return [
    ...(levels.length === 0 ? [`${name} has no level`] : []),
    ...(ordered ? [] : [`${name} does not list its levels lowest first`]),
    ...levels.flatMap(({ id, demands: { minScore = 0 } }) =>
      minScore >= 0 && minScore <= 100
        ? []
        : [
            `${name} demands a score of ${minScore} for ${id}; scores are 0 to 100`,
          ],
    ),
  ];
}

/** An unknown path matches nothing, so that a typing mistake would look like an empty list. */
function filterProblems(name: string, filter: Scorecard['filter']): string[] {
  return [
    ...thrownBy(() => parseFilterPredicate(filter)).map(
      problem => `${name} has a malformed filter: ${problem}`,
    ),
    ...pathsOf(filter)
      .filter(path => !FILTER_PATHS.includes(path))
      .map(
        path =>
          `${name} filters by '${path}'; it can filter by ${FILTER_PATHS.join(', ')}`,
      ),
  ];
}

function pathsOf(filter: unknown): string[] {
  if (typeof filter !== 'object' || filter === null) {
    return [];
  }
  return Object.entries(filter).flatMap(([key, value]) => {
    if (!key.startsWith('$')) {
      return [key];
    }
    return Array.isArray(value) ? value.flatMap(pathsOf) : pathsOf(value);
  });
}
