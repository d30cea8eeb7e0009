/**
 * What a check says about one entity. Closed: every switch over it is exhaustive.
 *
 * - `pass`: the answer is yes.
 * - `warn`: the answer lies in the band between yes and no.
 * - `fail`: the answer is no.
 * - `notApplicable`: the question does not arise, and the message says why.
 * - `unknown`: there is no answer, because data is missing, too old or was denied.
 * - `error`: the check itself is broken.
 *
 * `unknown` and `error` never count as a pass.
 *
 * @public
 */
export type Outcome =
  'pass' | 'warn' | 'fail' | 'notApplicable' | 'unknown' | 'error';

/**
 * All outcomes, the ones that need attention first.
 *
 * @public
 */
export const OUTCOMES: readonly Outcome[] = [
  'fail',
  'error',
  'unknown',
  'warn',
  'pass',
  'notApplicable',
];
