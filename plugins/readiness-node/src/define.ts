import { InputError } from '@backstage/errors';
import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { Check } from './Check';
import { EntityCollector, TargetCollector } from './Collector';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function assertId(what: string, id: string) {
  if (!KEBAB_CASE.test(id)) {
    throw new InputError(
      `${what} id '${id}' is not kebab-case (lower-case letters, digits and single hyphens, starting with a letter)`,
    );
  }
}

/**
 * Defines a collector. Throws `InputError` naming the collector where an id is not kebab-case.
 *
 * @public
 */
export function defineCollector<TFact extends string>(
  collector: TargetCollector<TFact>,
): TargetCollector<TFact>;
/** @public */
export function defineCollector<TFact extends string>(
  collector: EntityCollector<TFact>,
): EntityCollector<TFact>;
export function defineCollector<
  TCollector extends TargetCollector | EntityCollector,
>(collector: TCollector): TCollector {
  assertId('Collector', collector.id);
  for (const fact of Object.keys(collector.facts)) {
    assertId(`Collector '${collector.id}': fact`, fact);
  }
  return collector;
}

/**
 * Defines a check. Throws `InputError` naming the check where its id or a fact id is malformed.
 *
 * @public
 */
export function defineCheck<const TFactId extends string>(
  check: Check<TFactId>,
): Check<TFactId> {
  assertId('Check', check.id);
  if (check.requiredFacts.length === 0) {
    throw new InputError(`Check '${check.id}' requires no fact`);
  }
  for (const factId of check.requiredFacts) {
    if (factId.split('/').length !== 2) {
      throw new InputError(
        `Check '${check.id}' requires fact '${factId}', which is not of the form <collector>/<fact>`,
      );
    }
  }
  return check;
}

/**
 * Defines a scorecard. Throws `InputError` naming the scorecard where an id is malformed or a check is listed twice.
 *
 * @public
 */
export function defineScorecard(scorecard: Scorecard): Scorecard {
  assertId('Scorecard', scorecard.id);
  const seen = new Set<string>();
  for (const section of scorecard.sections) {
    assertId(`Scorecard '${scorecard.id}': section`, section.id);
    for (const { checkId } of section.checks) {
      if (seen.has(checkId)) {
        throw new InputError(
          `Scorecard '${scorecard.id}' lists check '${checkId}' twice`,
        );
      }
      seen.add(checkId);
    }
  }
  return scorecard;
}
