import { ApiError } from '../api/ApiError';
import { World } from '../server/World';

/** What can be steered. */
export interface ControlRoute {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/_control`. */
  path: string;
  /** Shown by `GET /_control`. */
  about: string;
  /** What is answered, as JSON. What cannot be is thrown: a `controlError`, or what zod finds. */
  run(request: {
    world: World;
    body: unknown;
    query: Record<string, unknown>;
  }): unknown;
}

const NO_CODE = 0;

/** Something that the control API cannot do. */
export function controlError(status: number, message: string): ApiError {
  return new ApiError(status, NO_CODE, message);
}
