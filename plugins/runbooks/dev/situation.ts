import { inSituation } from '@opsready/backstage-plugin-opsready-react/testing';
import { RunbooksApi } from '../src';
import { FixtureRunbooksApi } from '../src/__fixtures__';

const firstAddress = window.location.search;

/**
 * The fixtures, among as many runbooks and executions as the plugin has to bear, in the situation that the address names
 * with which the visit began.
 */
export function apiOfSituation(): RunbooksApi {
  return inSituation<RunbooksApi>(
    firstAddress,
    new FixtureRunbooksApi({ runbooks: 5_000, executions: 100_000 }),
  );
}
