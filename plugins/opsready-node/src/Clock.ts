/**
 * The present moment, as far as a decision of Opsready rests on it: ages of facts, due dates, what is overdue.
 *
 * Tokens, leases, credentials and the scheduler stay on real time and do not use it.
 *
 * @public
 */
export interface Clock {
  /** The present moment. */
  now(): Date;
}
