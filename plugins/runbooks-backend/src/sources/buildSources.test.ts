import { ConfigReader } from '@backstage/config';
import { EntityRunbookSource } from '@opsready/backstage-plugin-runbooks-node';
import { buildSources } from './buildSources';

const source = (id: string): EntityRunbookSource => ({
  kind: 'entity',
  id,
  title: id,
  requiredPermissions: [],
  schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
  async *read() {},
});

const build = (
  sources: object = {},
  added = [source('catalog'), source('wiki')],
) =>
  buildSources({
    config: new ConfigReader({ opsready: { runbooks: { sources } } } as any),
    sources: added,
    required: 'catalog',
  });

describe('buildSources', () => {
  it('gives each source its own schedule, or the one of config', () => {
    const sources = build({
      wiki: { schedule: { frequency: { cron: '0 * * * *' }, timeout: 'PT9M' } },
    });
    expect([...sources.keys()]).toEqual(['catalog', 'wiki']);
    expect(sources.get('catalog')).toMatchObject({
      frequencyMs: 300_000,
      timeoutMs: 60_000,
    });
    expect(sources.get('wiki')).toMatchObject({ timeoutMs: 540_000 });
    expect(sources.get('wiki')?.frequencyMs).toBeUndefined();
  });

  it('leaves out what config switches off', () => {
    expect([...build({ wiki: { enabled: false } }).keys()]).toEqual([
      'catalog',
    ]);
  });

  it.each([
    [{ wki: {} }, /sources\.wki.*installed are catalog, wiki/],
    [{ catalog: { enabled: false } }, /sources\.catalog\.enabled/],
    [{ wiki: { schedule: { frequency: 'soon' } } }, /sources\.wiki\.schedule/],
  ])('does not start with the config %j', (config, message) => {
    expect(() => build(config)).toThrow(message);
  });

  it('does not start with ids that are malformed or given twice', () => {
    expect(() =>
      build({}, [source('catalog'), source('A B'), source('catalog')]),
    ).toThrow(/'A B' must be kebab-case.*'catalog' is added more than once/);
  });

  it('does not start with a target that a source has twice', () => {
    const target = { id: '1/eu', account: '1', region: 'eu' };
    expect(() =>
      build({}, [
        source('catalog'),
        {
          ...source('docs'),
          kind: 'target',
          targets: [target, target],
        } as any,
      ]),
    ).toThrow(/'docs' has a target more than once/);
  });
});
