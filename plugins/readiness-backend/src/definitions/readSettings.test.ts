import { ConfigReader } from '@backstage/config';
import { readMs } from '@opsready/backstage-plugin-opsready-node';
import { buildDefinitions } from './buildDefinitions';
import { readConcurrency, readKinds } from './readSettings';

const none = { collectors: [], checks: [], scorecards: [] };

describe('settings that would leave a portal without answers', () => {
  it.each([0, -1, 1.5])('is a concurrency of %s', concurrency => {
    const config = new ConfigReader({ collection: { concurrency } });
    expect(() => readConcurrency(config)).toThrow(
      'opsready.readiness.collection.concurrency',
    );
  });

  it('is a list of no kinds', () => {
    expect(() => readKinds(new ConfigReader({ kinds: [] }))).toThrow(
      'opsready.readiness.kinds',
    );
  });

  it.each(['0s', { days: -1 }])('is a duration of %j', runs => {
    const config = new ConfigReader({ retention: { runs } });
    expect(() =>
      readMs(config, 'retention.runs', { days: 14 }, 'opsready.readiness'),
    ).toThrow("Config key 'opsready.readiness.retention.runs'");
  });

  it('is a catalog that is not read', () => {
    const config = new ConfigReader({
      opsready: { readiness: { collectors: { catalog: { enabled: false } } } },
    });
    const catalog = { id: 'catalog' } as never;
    expect(() =>
      buildDefinitions({ ...none, config, collectors: [catalog] }),
    ).toThrow('opsready.readiness.collectors.catalog.enabled');
  });

  it.each([
    [{}, false],
    [{ runbooks: {} }, true],
    [{ runbooks: { kinds: ['Component'] } }, true],
    [{ readiness: { collectors: { runbooks: { enabled: true } } } }, true],
    [
      {
        runbooks: { kinds: ['Component'] },
        readiness: { collectors: { runbooks: { enabled: false } } },
      },
      false,
    ],
  ])(
    'take the runbooks plugin for installed where it is configured, or as they say: %j',
    (opsready, installed) => {
      const runbooks = {
        id: 'runbooks',
        kind: 'entity',
        facts: {},
        schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
      } as never;
      const { collectors } = buildDefinitions({
        ...none,
        config: new ConfigReader({ opsready }),
        collectors: [runbooks],
      });
      expect(collectors.has('runbooks')).toBe(installed);
    },
  );

  it('has defaults for what is left out', () => {
    expect(readConcurrency(undefined)).toBe(4);
    expect(readKinds(undefined)).toContain('Component');
    expect(readMs(undefined, 'x', { seconds: 5 }, 'y')).toBe(5_000);
  });
});
