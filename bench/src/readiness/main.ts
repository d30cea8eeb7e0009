import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Databases } from '../databases/Databases';
import { DatabaseSpec } from '../databases/DatabaseSpec';
import { startServer } from '../databases/startServer';
import { describeMachine } from '../machine';
import { runTask } from '../runTask';
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

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
