import { World } from '../server/World';

/** One thing that the control API does. */
export interface ControlRoute {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/_control`. */
  path: string;
  /** Shown by `GET /_control`. */
  about: string;
  /** The answer, as JSON. Throws `ControlError` or a zod error for what cannot be. */
  run(request: {
    world: World;
    body: unknown;
    query: Record<string, unknown>;
  }): unknown;
}

export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
