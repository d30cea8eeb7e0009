import { Outcome } from './outcome';

/**
 * Shown to prove a result: an observed value, the resource that it is about, a link to look further.
 *
 * @public
 */
export interface Evidence {
  /** What this is, in a few words. */
  label: string;
  value?: string | number | boolean;
  /** Id of the resource that the evidence is about (an ARN, for instance). */
  resource?: string;
  /** An `https:` address. */
  link?: string;
  /** When it was seen at the source; ISO 8601, UTC. */
  at?: string;
}

/**
 * The sentence of AWS or of an internal standard that a check serves.
 *
 * @public
 */
export interface CheckSource {
  /** For instance `OPS07-BP04`. */
  title: string;
  url: string;
  /** The sentence itself. */
  quote: string;
}

/**
 * The answer of one check about one entity.
 *
 * @public
 */
export interface CheckResult {
  checkId: string;
  outcome: Outcome;
  /** A whole sentence that names what was found. */
  message: string;
  evidence: Evidence[];
  /** Since when the outcome holds; ISO 8601, UTC. */
  since: string;
  /** When the outcome will change by time alone, without new facts; ISO 8601, UTC. */
  changesAt?: string;
}
