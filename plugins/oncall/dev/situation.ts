import { inSituation } from '@opsready/backstage-plugin-opsready-react/testing';
import { OnCallApi } from '../src';
import { FixtureOnCallApi, NOW } from '../src/__fixtures__';

const firstAddress = window.location.search;
const opened = Date.now();

/** The clock of the fixtures goes on from when the visit began. */
function clock(): string {
  return new Date(Date.parse(NOW) + Date.now() - opened).toISOString();
}

/**
 * The fixtures, among as many rosters as the plugin has to bear, in the situation that the address names with which the
 * visit began.
 */
export function apiOfSituation(): OnCallApi {
  return inSituation<OnCallApi>(
    firstAddress,
    new FixtureOnCallApi({ rosters: 2_000, clock }),
  );
}
