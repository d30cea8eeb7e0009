/** An error as AWS would answer it: a code that the SDK turns into its typed exception. */
export class AwsFault extends Error {
  readonly code: string;
  /** Overrides the HTTP status that the service's model gives the code. */
  readonly status?: number;

  constructor(code: string, message: string, options?: { status?: number }) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = options?.status;
  }
}
