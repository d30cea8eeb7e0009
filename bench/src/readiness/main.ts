import { Databases } from '../databases/Databases';
import { DatabaseSpec } from '../databases/DatabaseSpec';
import { describeMachine } from '../machine';
import { documentFile, publish } from '../publish';
import { runTask } from '../runTask';
import { withDatabases } from '../withDatabases';
import { report } from './report/report';
import { Results } from './Results';
import { readSettings, Settings } from './settings';
import type { EntityPageFigures } from './tasks/entityPage';
import type { ListFigures } from './tasks/lists';
import type { PipelineFigures } from './tasks/pipeline';

const PAGE_ENTITIES = 10_000;
const fileOf = (name: string) => require.resolve(`./tasks/${name}`);

async function main(): Promise<void> {
  const settings = readSettings(
    process.argv.slice(2),
    documentFile('performance.md'),
  );
  const results = await withDatabases(
    { postgres: settings.databases.includes('PostgreSQL') },
    databases => run(settings, databases),
  );
  await publish(report(results), settings.out);
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
