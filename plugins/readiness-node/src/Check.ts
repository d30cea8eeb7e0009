import { FilterPredicate } from '@backstage/filter-predicates';
import {
  CheckSource,
  Evidence,
  FactValue,
  Outcome,
} from '@opsready/backstage-plugin-readiness-common';

/**
 * What a check returns: an outcome with a whole sentence, and what proves it.
 *
 * @public
 */
export interface Verdict {
  outcome: Outcome;
  message: string;
  evidence: Evidence[];
  /** When the verdict changes by time alone, with the same facts. */
  changesAt?: Date;
}

/**
 * A pure question over facts, asked so that yes is good. Does no I/O.
 *
 * @public
 */
export interface Check<TFactId extends string = string> {
  /** Kebab-case, the wanted state: `has-owner`, `no-critical-findings`. */
  id: string;
  /** Shown while it passes. */
  title: string;
  /** Shown while it does not. */
  failureTitle: string;
  /** Why it matters, in a sentence or two. */
  rationale: string;
  /** What the owner should do. Markdown. */
  remediation: string;
  /** The sentence that it serves. */
  source: CheckSource;
  /** Full fact ids. The check sees these and nothing else. */
  requiredFacts: readonly TFactId[];
  /** Which entities it is about; the others are `notApplicable`. Same fields as a scorecard's filter. */
  appliesTo?: FilterPredicate;
  /** Pure. Called only when every required fact is there and young enough. */
  evaluate(options: { facts: Record<TFactId, FactValue>; now: Date }): Verdict;
}
