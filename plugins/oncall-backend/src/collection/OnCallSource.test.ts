import { mockServices } from '@backstage/backend-test-utils';
import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import { FakeRosters } from '../tests/__testUtils__/FakeRosters';
import { buildOnCallSources, providersOf } from './OnCallSource';
import { readCollectionSettings } from './settings';

const config = (oncall: object) =>
  mockServices.rootConfig({ data: { opsready: { oncall } } });
const fake = (id = 'fake') => new FakeRosters(undefined, id).provider();
const withIncidents = (id: string): OnCallProvider => ({
  ...fake(id),
  capabilities: {
    ...fake().capabilities,
    incidents: { possible: true, how: 'Reads them.' },
  },
  async *readIncidents() {},
});

describe('buildOnCallSources', () => {
  it('reads the catalog, the providers and their incidents', () => {
    const sources = buildOnCallSources(config({}), [withIncidents('vendor')]);
    expect([...sources.keys()]).toEqual([
      'catalog',
      'vendor',
      'vendor-incidents',
    ]);
    expect([...providersOf(sources).keys()]).toEqual(['vendor']);
  });

  it('leaves out what config switches off, with its incidents', () => {
    const providers = { vendor: { enabled: false } };
    const sources = buildOnCallSources(config({ providers }), [
      withIncidents('vendor'),
    ]);
    expect([...sources.keys()]).toEqual(['catalog']);
  });

  it.each([
    [{ providers: { fak: {} } }, /providers\.fak.*installed are catalog, fake/],
    [{ providers: { catalog: { enabled: false } } }, /catalog\.enabled/],
    [
      { providers: { fake: { schedule: { frequency: 'soon' } } } },
      /opsready\.oncall\.providers\.fake\.schedule/,
    ],
  ])('does not start with the config %j', (oncall, message) => {
    expect(() => buildOnCallSources(config(oncall), [fake()])).toThrow(message);
  });

  it.each([
    [[fake('Bad Id')], /provider 'Bad Id' must be kebab-case/],
    [[fake(), fake()], /'fake' is added more than once/],
    [[fake('catalog')], /'catalog' is added more than once/],
    [
      [withIncidents('vendor'), fake('vendor-incidents')],
      /'vendor-incidents' is what the incidents of another provider are called/,
    ],
  ])('does not start with wrong ids (%#)', (providers, message) => {
    expect(() => buildOnCallSources(config({}), providers)).toThrow(message);
  });
});

describe('readCollectionSettings', () => {
  it('has defaults for everything', () => {
    expect(readCollectionSettings(config({}))).toEqual({
      kinds: ['Component', 'API', 'Resource', 'System'],
      pollMs: 5_000,
      leaseMs: 30_000,
      concurrency: 4,
      keepLeftMs: 30 * 86_400_000,
      keepGoneMs: 30 * 86_400_000,
    });
  });

  it.each([
    [{ kinds: [] }, 'opsready.oncall.kinds'],
    [
      { collection: { concurrency: 0 } },
      'opsready.oncall.collection.concurrency',
    ],
    [
      { collection: { pollInterval: 'P0D' } },
      'opsready.oncall.collection.pollInterval',
    ],
    [
      { retention: { goneRosters: { days: -1 } } },
      'opsready.oncall.retention.goneRosters',
    ],
  ])('does not start with %j', (oncall, key) => {
    expect(() => readCollectionSettings(config(oncall))).toThrow(key);
  });
});
