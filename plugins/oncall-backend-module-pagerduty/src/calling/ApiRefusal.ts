/** PagerDuty found fault with what was sent (400). It did nothing. */
export class ApiRefusal extends Error {
  /** PagerDuty's own. */
  readonly code: number;
  readonly reasons: string[];

  constructor(code: number, reasons: string[]) {
    // Its words may repeat what was sent.
    super(`PagerDuty refused the request (code ${code})`);
    this.code = code;
    this.reasons = reasons;
  }
}

/** An open incident of the service has the key. */
export function isRepeatedKey(error: unknown): boolean {
  return (
    error instanceof ApiRefusal &&
    error.reasons.some(reason => reason.includes('matching dedup key'))
  );
}

const UNKNOWN_REQUESTER = 1008;

/** No user has the mail address of the header `From`. */
export function isUnknownRequester(error: unknown): boolean {
  return error instanceof ApiRefusal && error.code === UNKNOWN_REQUESTER;
}
