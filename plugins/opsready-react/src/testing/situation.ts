import { NotAllowedError } from '@backstage/errors';

/**
 * An API in the situation that the address of a dev harness names. With `?denied`, `?failing` or `?waiting` in it, every
 * question is refused, fails or is never answered.
 *
 * @public
 */
export function inSituation<T extends object>(address: string, api: T): T {
  const answer = answerOf(address);
  return answer ? new Proxy<T>(api, { get: () => answer }) : api;
}

function answerOf(address: string): (() => Promise<never>) | undefined {
  if (address.includes('denied')) {
    return async () => {
      throw new NotAllowedError('Not allowed');
    };
  }
  if (address.includes('failing')) {
    return async () => {
      throw new Error('The database is away.');
    };
  }
  return address.includes('waiting')
    ? () => new Promise<never>(() => {})
    : undefined;
}
