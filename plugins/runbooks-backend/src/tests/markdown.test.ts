import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { FakeRepository } from '@opsready/backstage-plugin-opsready-node/testing';
import { createMarkdownSource, readMarkdownLimits } from '../sources/markdown';
import { IndexWorld } from './__testUtils__/IndexWorld';

jest.setTimeout(60_000);

const FOLDER = 'https://git.example.com/shop/cart/';
const RESTART = '# Restart\n## Steps\n1. Stop it.\n2. Start it.\n';

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('Markdown in repositories on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const cart = 'component:default/cart';

  async function start(config: object = {}) {
    const repository = new FakeRepository(FOLDER);
    const world = await IndexWorld.start(await databases.init(databaseId), {
      sources: [
        createMarkdownSource({
          urlReader: repository.urlReader(),
          repositories: { allow: ['git.example.com'] },
          limits: readMarkdownLimits(
            mockServices.rootConfig({
              data: { opsready: { runbooks: { markdown: config } } },
            }),
          ),
        }),
      ],
    });
    const put = (runbooks: string, name = 'cart') =>
      world.putEntity(name, {
        runbooks,
        annotations: { 'backstage.io/source-location': `url:${FOLDER}` },
      });
    const unmatched = async (): Promise<string[]> =>
      world
        .knex('unmatched_entries')
        .orderBy('entry_no')
        .select('entry', 'message')
        .then(rows => rows.map(row => `${row.entry}: ${row.message}`));
    return { world, repository, put, unmatched };
  }

  it('are runbooks of the entity that names their folder, to be run as checklists', async () => {
    const { world, repository, put } = await start();
    repository.put({
      'runbooks/restart.md': RESTART,
      'runbooks/deep/read.md': '# Read only',
      'runbooks/README.md': '# About this folder',
      'docs/other.md': '# Not named',
    });
    put('./runbooks');
    await world.cycle();
    expect(await world.bound(cart)).toEqual({
      'runbooks/deep/read.md': ['repository'],
      'runbooks/restart.md': ['repository'],
    });
    expect(
      await world.index.get(await world.idOf('runbooks/restart.md')),
    ).toMatchObject({
      title: 'Restart',
      format: 'markdown',
      executorId: 'guided',
      url: `${FOLDER}runbooks/restart.md`,
      steps: [{ title: 'Stop it.' }, { title: 'Start it.' }],
      content: { mediaType: 'text/markdown', text: RESTART },
    });
    expect(
      (await world.index.get(await world.idOf('runbooks/deep/read.md')))
        ?.executorId,
    ).toBeUndefined();
  });

  it('are not sent again while the repository is as it was', async () => {
    const { world, repository, put } = await start();
    repository.put({ 'runbooks/restart.md': RESTART });
    put('./runbooks, ./runbooks/restart.md');
    await world.cycle();
    const sent = repository.sent;
    const before = await world.dump();
    await world.cycle();
    await world.cycle();
    expect(await world.dump()).toEqual(before);
    expect(repository.sent).toBeLessThanOrEqual(sent + 2);

    repository.put({ 'runbooks/new.md': '# New' });
    repository.remove('runbooks/restart.md');
    await world.cycle();
    expect(
      await world
        .knex('runbooks')
        .orderBy('name')
        .select('name', world.knex.raw('gone_at is null as present'))
        .then(rows => rows.map(row => [row.name, Boolean(row.present)])),
    ).toEqual([
      ['runbooks/new.md', true],
      ['runbooks/restart.md', false],
    ]);
  });

  it('are read once for entities that share them, and are runbooks of each', async () => {
    const { world, repository, put } = await start();
    repository.put({ 'runbooks/restart.md': RESTART });
    put('./runbooks');
    put('./runbooks', 'till');
    await world.cycle();
    expect(repository.sent).toBe(1);
    expect(await world.bound('component:default/till')).toEqual({
      'runbooks/restart.md': ['repository'],
    });
    expect(await world.knex('runbook_contents')).toHaveLength(1);
  });

  it('stay as they were known where the repository cannot be read, and say so', async () => {
    const { world, repository, put } = await start();
    repository.put({ 'runbooks/restart.md': RESTART });
    put('./runbooks');
    await world.cycle();
    repository.failure = new NotAllowedError('No access to this host.');
    world.advance({ hours: 1 });
    await world.cycle();
    const summary = await world.index.summary({
      runbookId: await world.idOf('runbooks/restart.md'),
      now: world.clock.now(),
    });
    expect(summary).toMatchObject({ staleSince: '2026-01-01T01:00:00.000Z' });
    expect(summary?.goneAt).toBeUndefined();
    const [row] = await world.knex('entity_read_errors');
    expect(JSON.parse(row.error)).toMatchObject({
      kind: 'denied',
      message: expect.stringContaining('No access to this host.'),
    });

    repository.failure = undefined;
    await world.cycle();
    expect(await world.knex('entity_read_errors')).toEqual([]);
  });

  it('stay within the folder of the entity', async () => {
    const { world, repository, put, unmatched } = await start();
    repository.put({ 'runbooks/restart.md': RESTART });
    put(
      './../till/runbooks, ../x, /etc, .\\x, ./a%2e%2e/b, //evil.example.com/x',
    );
    await world.cycle();
    expect(await world.knex('runbooks')).toEqual([]);
    expect(await unmatched()).toHaveLength(6);
    expect(repository.sent).toBe(0);
  });

  it('are bounded in size, number and depth, and what is left out is told', async () => {
    const { world, repository, put, unmatched } = await start({
      maxFiles: 2,
      maxBytesPerFile: 20,
      maxDepth: 1,
    });
    repository.put({
      'runbooks/a.md': '# A',
      'runbooks/b.md': '# B',
      'runbooks/c.md': '# C',
      'runbooks/large.md': RESTART,
      'runbooks/x/y/deep.md': '# D',
    });
    put('./runbooks, ./nothing.md');
    await world.cycle();
    expect(Object.keys(await world.bound(cart))).toEqual([
      'runbooks/a.md',
      'runbooks/b.md',
    ]);
    const said = await unmatched();
    for (const left of ['c.md', 'large.md', 'deep.md', 'nothing.md']) {
      expect(said).toContainEqual(expect.stringContaining(left));
    }
  });

  it.each([{ maxFiles: 0 }, { maxBytesPerFile: 1.5 }, { maxDepth: -1 }])(
    'does not start with the limits %j',
    async limits => {
      const [key] = Object.keys(limits);
      await expect(start(limits)).rejects.toThrow(
        `opsready.runbooks.markdown.${key}`,
      );
    },
  );
});
