import { NotAllowedError } from '@backstage/errors';
import { RunbooksApi } from '../src';
import { FixtureRunbooksApi } from '../src/__fixtures__';

const firstAddress = window.location.search;

/**
 * The fixtures, among as many runbooks and executions as the plugin has to bear. With `?denied`, `?failing` or `?waiting`
 * in the address that the visit began with, every question is refused, fails or is never answered.
 */
export function apiOfSituation(): RunbooksApi {
  const fixtures = new FixtureRunbooksApi({
    runbooks: 5_000,
    executions: 100_000,
  });
  const answer = answerOfSituation();
  return answer
    ? new Proxy<RunbooksApi>(fixtures, { get: () => answer })
    : fixtures;
}

function answerOfSituation(): (() => Promise<never>) | undefined {
  if (firstAddress.includes('denied')) {
    return async () => {
      throw new NotAllowedError('Not allowed');
    };
  }
  if (firstAddress.includes('failing')) {
    return async () => {
      throw new Error('The database is away.');
    };
  }
  return firstAddress.includes('waiting')
    ? () => new Promise<never>(() => {})
    : undefined;
}
