import { InputError } from '@backstage/errors';
import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import {
  Check,
  Collector,
  defineCheck,
  defineCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { scorecardProblems } from './scorecardProblems';
import { thrownBy } from './thrownBy';

/**
 * Holds everything that code added against each other. Throws one `InputError` that lists all that is wrong, each with the
 * culprit's id, so that the start stops once and not once per mistake.
 *
 * A check may need a fact of a collector that is not installed: it is `notApplicable` then. A fact that an installed
 * collector does not declare is a mistake.
 */
export function validateDefinitions(options: {
  collectors: readonly Collector[];
  checks: readonly Check[];
  scorecards: readonly Scorecard[];
}): void {
  const { collectors, checks, scorecards } = options;
  const checkIds = new Set(checks.map(({ id }) => id));
  // Asked again here, because nothing makes a module use the define functions.
  const problems = [
    ...collectors.flatMap(collector => thrownBy(() => define(collector))),
    ...checks.flatMap(check => thrownBy(() => defineCheck(check))),
    ...duplicates('Collector', collectors),
    ...duplicates('Check', checks),
    ...duplicates('Scorecard', scorecards),
    ...undeclaredFacts(checks, collectors),
    ...scorecards.flatMap(scorecard => scorecardProblems(scorecard, checkIds)),
  ];
  if (problems.length > 0) {
    throw new InputError(
      `The readiness plugin cannot start: ${problems.join('; ')}`,
    );
  }
}

function define(collector: Collector): Collector {
  return collector.kind === 'target'
    ? defineCollector(collector)
    : defineCollector(collector);
}

function duplicates(
  what: string,
  definitions: ReadonlyArray<{ id: string }>,
): string[] {
  const ids = definitions.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    id => `${what} '${id}' is added more than once`,
  );
}

function undeclaredFacts(
  checks: readonly Check[],
  collectors: readonly Collector[],
): string[] {
  const declared = new Map(
    collectors.map(({ id, facts }) => [id, Object.keys(facts)]),
  );
  return checks.flatMap(({ id, requiredFacts }) =>
    requiredFacts.flatMap(factId => {
      const [collectorId, fact] = factId.split('/');
      const facts = declared.get(collectorId);
      return facts === undefined || facts.includes(fact)
        ? []
        : [
            `Check '${id}' requires fact '${factId}', which collector '${collectorId}' does not declare; it declares ${facts.join(', ')}`,
          ];
    }),
  );
}
