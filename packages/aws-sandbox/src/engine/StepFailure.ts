import { AwsFault } from '../protocols';

/** How a step ended that did not succeed. */
export type FailedStatus =
  'Failed' | 'TimedOut' | 'Cancelled' | 'Rejected' | 'Exited';

/** Thrown by a step that does not succeed. */
export class StepFailure extends Error {
  readonly status: FailedStatus;
  /** What AWS puts into FailureDetails. */
  readonly type: string;

  constructor(
    message: string,
    {
      status = 'Failed',
      type = 'StepFailed',
    }: { status?: FailedStatus; type?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

/** Whatever a step threw, as a failure of the step. */
export function toStepFailure(thrown: unknown): StepFailure {
  if (thrown instanceof StepFailure) {
    return thrown;
  }
  if (thrown instanceof AwsFault) {
    return new StepFailure(
      `${thrown.message} (Service error: ${thrown.code})`,
      { type: thrown.code },
    );
  }
  return new StepFailure(
    thrown instanceof Error ? thrown.message : String(thrown),
    { type: 'InternalFailure' },
  );
}
