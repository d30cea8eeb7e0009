/** An error as PagerDuty answers it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: string[];

  constructor(
    status: number,
    code: number,
    message: string,
    errors: string[] = [],
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body() {
    return {
      error: {
        message: this.message,
        code: this.code,
        ...(this.errors.length > 0 && { errors: this.errors }),
      },
    };
  }
}

export const notFound = () => new ApiError(404, 2100, 'Not Found');

export const invalidInput = (...errors: string[]) =>
  new ApiError(400, 2001, 'Invalid Input Provided', errors);
