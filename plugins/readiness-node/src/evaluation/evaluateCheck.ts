import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import {
  FactValue,
  FactValues,
} from '@opsready/backstage-plugin-readiness-common';
import { Check, Verdict } from '../Check';
import { notApplicable } from '../verdicts';
import { EvaluatedEntity } from './EvaluatedEntity';
import { factVerdict } from './factVerdict';
import { malformation } from './malformation';
import { SourceState } from './SourceState';
import { sourceVerdict } from './sourceVerdict';

/**
 * What `evaluateCheck` needs.
 *
 * @public
 */
export interface EvaluateCheckOptions {
  check: Check;
  entity: EvaluatedEntity;
  /** By full fact id; others than the declared ones are kept from the check. */
  facts: FactValues;
  /** By collector id; a collector that is left out is not installed. */
  sources: Record<string, SourceState>;
  /** Milliseconds by full fact id. */
  maxAges: Readonly<Record<string, number>>;
  now: Date;
  /** Told what a broken check threw, for the log; the verdict does not repeat it. */
  onError?: (error: unknown) => void;
}

/**
 * Asks one check about one entity. Pure but for `onError`, and never throws: a check that throws or returns a malformed
 * verdict is of outcome `error`.
 *
 * Decided in this order: is the check about such an entity, are its sources installed, could they be read, are the facts
 * young enough, are they there, and only then what the check says of them. A fact is as old as its source's
 * `confirmedAt`, and answers up to and including its maximum age.
 *
 * @public
 */
export function evaluateCheck(options: EvaluateCheckOptions): Verdict {
  const { check, now, onError } = options;
  try {
    const verdict =
      appliesToVerdict(check, options.entity) ??
      sourceVerdict(check, options.sources) ??
      factVerdict(options) ??
      check.evaluate({ facts: declaredFacts(check, options.facts), now });
    const problem = malformation(verdict, now);
    return problem
      ? broken(`Check '${check.id}' returned a malformed verdict: ${problem}.`)
      : verdict;
  } catch (error) {
    onError?.(error);
    // What was thrown may quote facts, so that only its kind is told.
    const kind = error instanceof Error ? error.name : typeof error;
    return broken(`Check '${check.id}' threw ${kind}.`);
  }
}

function broken(what: string): Verdict {
  return {
    outcome: 'error',
    message: `${what} This is a fault of the check, not of the entity: tell those who maintain the check.`,
    evidence: [],
  };
}

function appliesToVerdict(
  check: Check,
  entity: EvaluatedEntity,
): Verdict | undefined {
  if (
    check.appliesTo === undefined ||
    evaluateFilterPredicate(check.appliesTo, entity)
  ) {
    return undefined;
  }
  return notApplicable(
    `The question does not arise: check '${check.id}' is only about entities that match ${JSON.stringify(check.appliesTo)}.`,
  );
}

function declaredFacts(
  check: Check,
  facts: FactValues,
): Record<string, FactValue> {
  const declared: Record<string, FactValue> = {};
  for (const factId of check.requiredFacts) {
    declared[factId] = facts[factId] as FactValue;
  }
  return declared;
}
