/** PagerDuty found fault with what was sent (400). It did nothing. */
export class ApiRefusal extends Error {
  /** PagerDuty's own. */
  readonly code: number;

  constructor(code: number) {
    // Its words may repeat what was sent.
    super(`PagerDuty refused the request (code ${code})`);
    this.code = code;
  }
}

const UNKNOWN_REQUESTER = 1008;

/** No user has the mail address of the header `From`. */
export function isUnknownRequester(error: unknown): boolean {
  return error instanceof ApiRefusal && error.code === UNKNOWN_REQUESTER;
}
