import { NotAllowedError, NotFoundError } from '@backstage/errors';

/** An answer that never comes. @public */
export const pending = () => new Promise<never>(() => {});

/** An answer that is refused. @public */
export const refusing = async (): Promise<never> => {
  throw new NotAllowedError('Not allowed');
};

/** An answer about what is not there. @public */
export const missing = async (): Promise<never> => {
  throw new NotFoundError('Not found');
};

/** An answer that fails so many times, then comes. @public */
export function failing<T>(times: number, answer: () => Promise<T>) {
  let left = times;
  return async (): Promise<T> => {
    left -= 1;
    if (left >= 0) {
      throw new Error('The database is away');
    }
    return answer();
  };
}
