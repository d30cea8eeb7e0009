import { CustomErrorBase } from '@backstage/errors';

/** Somebody did something too often: HTTP 429. @public */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;

  /**
   * @param message - what is limited to how often, and when it can be tried again
   * @param retryAfterSeconds - for the header `Retry-After`
   */
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}
