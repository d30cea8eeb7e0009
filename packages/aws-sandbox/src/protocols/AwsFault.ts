/** An error as AWS would answer it: a code that the SDK turns into its typed exception. */
export class AwsFault extends Error {
  readonly code: string;
  /** Overrides the HTTP status that the service's model gives the code. */
  readonly status?: number;
  /** What the error says besides its message, as the service spells it (`ResourceId`). */
  readonly details: Record<string, unknown>;

  constructor(
    code: string,
    message: string,
    options?: { status?: number; details?: Record<string, unknown> },
  ) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = options?.status;
    this.details = options?.details ?? {};
  }
}
