import { NotAllowedError } from '@backstage/errors';
import { ReadinessApi } from '../src';
import { FixtureReadinessApi } from '../src/__fixtures__';

const inFirstAddress = window.location.search.includes('denied');

/** Whether everything is denied: with `?denied` in the address that the visit began with. */
export function isDenied(): boolean {
  return inFirstAddress;
}

/** Refuses every question, as the backend does without permissions. */
export function deniedApi(): ReadinessApi {
  return new Proxy<ReadinessApi>(new FixtureReadinessApi(), {
    get: () => async () => {
      throw new NotAllowedError('Not allowed');
    },
  });
}
