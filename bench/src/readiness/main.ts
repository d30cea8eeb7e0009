import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeMachine } from '../machine';
import { runTask } from '../runTask';
import { Databases } from './databases';
import { DatabaseSpec } from './DatabaseSpec';
import { report } from './report/report';
import { Results } from './Results';
import { readSettings, Settings } from './settings';
import type { EntityPageFigures } from './tasks/entityPage';
import type { ListFigures } from './tasks/lists';
import type { PipelineFigures } from './tasks/pipeline';

const ROOT = dirname(dirname(require.resolve('../../package.json')));
const PAGE_ENTITIES = 10_000;
const fileOf = (name: string) => require.resolve(`./tasks/${name}`);

async function main(): Promise<void> {
  const settings = readSettings(
    process.argv.slice(2),
    join(ROOT, 'docs/performance.md'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'opsready-bench-'));
  const server = settings.databases.includes('PostgreSQL')
    ? await startServer(folder)
    : undefined;
  try {
    const databases = new Databases({
      folder,
      postgres: server?.connectionString,
    });
    const text = report(await run(settings, databases));
    console.log(text);
    if (settings.out) {
      await writeFile(settings.out, text);
    }
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(settings: Settings, databases: Databases): Promise<Results> {
  const results: Results = {
    machine: describeMachine(),
    date: new Date().toISOString().slice(0, 10),
    repetitions: settings.runs,
    sizes: [],
    pages: [],
  };
  for (const kind of settings.databases) {
    for (const count of settings.sizes) {
      const pipeline: PipelineFigures[] = [];
      const lists: ListFigures[] = [];
      for (let index = 0; index < settings.runs; index++) {
        console.error(`${kind}, ${count} entities, run ${index + 1}`);
        const database = await databases.create(kind);
        pipeline.push(await filled(database, count));
        lists.push(await runTask(fileOf('lists'), { database, count }));
        await databases.remove(database);
      }
      results.sizes.push({ database: kind, count, pipeline, lists });
    }
    if (settings.pages) {
      const database = await databases.create(kind);
      await filled(database, PAGE_ENTITIES);
      for (const policy of ['allow', 'demo'] as const) {
        console.error(`${kind}, entity page, ${policy} policy`);
        const figures = await runTask<EntityPageFigures>(fileOf('entityPage'), {
          database,
          policy,
          rounds: Math.max(5, settings.runs),
          requests: 200,
        });
        results.pages.push({
          database: kind,
          policy,
          count: PAGE_ENTITIES,
          figures,
        });
      }
      await databases.remove(database);
    }
  }
  return results;
}

async function filled(
  database: DatabaseSpec,
  count: number,
): Promise<PipelineFigures> {
  await runTask(fileOf('prepare'), { database, count });
  return runTask(fileOf('pipeline'), { database, count });
}

async function startServer(folder: string) {
  // A module of the portal's scripts, which are plain JavaScript without types
  const file = join(ROOT, 'scripts/portal/postgres.mjs');
  const { startPostgres } = await import(pathToFileURL(file).href);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  const server = await startPostgres({
    port,
    databaseDir: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
  });
  return {
    connectionString: String(server.connectionString),
    stop: async () => server.process.stop(),
  };
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
