import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { CoverageTask } from '../coverage/CoverageTask';
import { OnCallWorld } from './__testUtils__/OnCallWorld';

jest.setTimeout(600_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
it.each(databases.eachSupportedId())('scale %s', async id => {
  const world = await OnCallWorld.start(await databases.init(id));
  const out: string[] = [];
  const time = async <T>(name: string, run: () => Promise<T>) => {
    const t = performance.now();
    const r = await run();
    out.push(`${name}: ${Math.round(performance.now() - t)} ms`);
    return r;
  };
  for (let i = 0; i < 10_000; i++) world.rosters.person(`p${i}`);
  for (let r = 0; r < 2000; r++) {
    for (const level of [1, 2]) {
      world.rosters.schedule(
        `s${r}-${level}`,
        Array.from({ length: 63 }, (_, d) => ({
          personId: `p${(r * 5 + ((d + level) % 5)) % 10000}`,
          from: world.at(d * 24 - 24),
          until: world.at(d * 24 - (r % 10 === 0 && d === 20 ? 2 : 0)),
          source: 'regular' as const,
        })),
      );
    }
    world.rosters.roster(
      `r${r}`,
      [1, 2].map(level => ({
        targets: [{ kind: 'schedule' as const, id: `s${r}-${level}` }],
      })),
    );
    world.putEntity(`c${r}`, {
      oncall: `fake:r${r}`,
      owner: `group:default/g${r % 50}`,
    });
  }
  await time('cycle', () => world.cycle());
  const task = new CoverageTask({ database: world.knex, clock: world.clock });
  const { signal } = new AbortController();
  console.log(await time('run nothing', () => task.run(signal)));
  world.advance({ hours: 1 });
  console.log(await time('run all', () => task.run(signal)));
  const get = (path: string) =>
    time(path, async () => {
      const r = await world.get(path);
      if (r.status !== 200) throw new Error(JSON.stringify(r.body));
      return r.body;
    });
  const list = await get('/rosters');
  await get('/rosters');
  await get('/rosters?limit=200&offset=1000');
  await get('/rosters?state=levelEmptyNow');
  await get('/rosters?state=stale');
  await get('/rosters?state=unmatched');
  await get('/people');
  await get('/people?state=overloaded&text=p1');
  world.readable = new Set(
    Array.from({ length: 1000 }, (_, i) => `component:default/c${i * 2}`),
  );
  await get('/rosters');
  await get('/people');
  await get(`/rosters/${list.items[0].rosterId}`);
  await get(`/rosters/${list.items[0].rosterId}/calendar`);
  await get(`/rosters/${list.items[0].rosterId}/ical`);
  await time('facts 500', () =>
    world.post(
      '/entity-facts',
      {
        entityRefs: Array.from(
          { length: 500 },
          (_, i) => `component:default/c${i}`,
        ),
      },
      mockCredentials.service.header(),
    ),
  );
  console.log(id, out.join('\n'));
});
