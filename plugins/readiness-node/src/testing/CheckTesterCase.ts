import {
  FactValue,
  Outcome,
} from '@opsready/backstage-plugin-readiness-common';
import { EvaluatedEntity } from '../evaluation';

/**
 * One question to a check, with the answer that is expected.
 *
 * @public
 */
export interface CheckTesterCase<TFactId extends string = string> {
  name: string;
  /** Facts by full id; all that the check requires, unless the case is about a missing one. */
  facts: Partial<Record<TFactId, FactValue>>;
  /** ISO 8601; default `CheckTester.NOW`. */
  now?: string;
  /** Default: a component. */
  entity?: EvaluatedEntity;
  outcome: Outcome;
  /** The whole message, or what it must match. */
  message?: string | RegExp;
  /** How many items of evidence there are. */
  evidence?: number;
  /** ISO 8601. Tested either way: just before that instant the outcome is the same, from then on it is another. */
  changesAt?: string;
}
