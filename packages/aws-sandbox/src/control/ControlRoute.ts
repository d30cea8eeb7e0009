import type { Behaviour, CallLog } from '../server';
import type { World } from '../state';

/** What the control API may change. */
export interface ControlledSandbox {
  world(): World;
  behaviour: Behaviour;
  calls: CallLog;
  /** Back to the scenario as it was at the start, with the clock at real time. */
  reset(): void;
}

/** One thing that the control API does. */
export interface ControlRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/_sandbox`. */
  path: string;
  /** Shown by `GET /_sandbox`. */
  about: string;
  /** The answer, as JSON. Throws `ControlError` or a zod error for what cannot be. */
  run(request: {
    sandbox: ControlledSandbox;
    body: unknown;
    query: URLSearchParams;
  }): unknown;
}

export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
