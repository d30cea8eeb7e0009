import { Evidence, Outcome } from '@opsready/backstage-plugin-readiness-common';
import { Verdict } from './Check';

/**
 * Makes a verdict of one outcome.
 *
 * @public
 */
export type VerdictFunction = (
  message: string,
  evidence?: Evidence[],
  options?: { changesAt?: Date },
) => Verdict;

function verdictOf(outcome: Outcome): VerdictFunction {
  return (message, evidence = [], options = {}) => ({
    outcome,
    message,
    evidence,
    ...(options.changesAt && { changesAt: options.changesAt }),
  });
}

/** The answer is yes. @public */
export const pass: VerdictFunction = verdictOf('pass');
/** The answer lies between yes and no. @public */
export const warn: VerdictFunction = verdictOf('warn');
/** The answer is no. @public */
export const fail: VerdictFunction = verdictOf('fail');
/** The question does not arise; the message says why. @public */
export const notApplicable: VerdictFunction = verdictOf('notApplicable');
/** There is no answer; the message says what is missing. @public */
export const unknown: VerdictFunction = verdictOf('unknown');
