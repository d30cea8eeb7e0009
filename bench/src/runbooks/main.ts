import { Databases } from '../databases/Databases';
import { describeMachine, loadAverage } from '../machine';
import { documentFile, publish } from '../publish';
import { runTask } from '../runTask';
import { withDatabases } from '../withDatabases';
import { report } from './report/report';
import { Results } from './Results';
import { readSettings, Settings } from './settings';
import type { BindingsFigures } from './tasks/bindings';
import type { FollowingFigures } from './tasks/following';
import type { HistoryFigures } from './tasks/history';
import type { ListFigures } from './tasks/lists';

const fileOf = (name: string) => require.resolve(`./tasks/${name}`);

async function main(): Promise<void> {
  const settings = readSettings(
    process.argv.slice(2),
    documentFile('performance-runbooks.md'),
  );
  const postgres =
    settings.databases.includes('PostgreSQL') || settings.followed > 0;
  const results = await withDatabases({ postgres }, (databases, folder) =>
    run(settings, databases, folder),
  );
  await publish(report(results), settings.out);
}

async function run(
  settings: Settings,
  databases: Databases,
  folder: string,
): Promise<Results> {
  const { size, runs, followed } = settings;
  const results: Results = {
    machine: describeMachine(),
    loadAfter: '',
    date: new Date().toISOString().slice(0, 10),
    repetitions: runs,
    size,
    databases: [],
  };
  for (const kind of settings.databases) {
    const bindings: BindingsFigures[] = [];
    const history: HistoryFigures[] = [];
    const lists: ListFigures[] = [];
    for (let index = 0; index < runs; index++) {
      const database = await databases.create(kind);
      const input = { database, size };
      const part = async <TFigures>(name: string): Promise<TFigures> => {
        console.error(`${kind}, run ${index + 1}: ${name}`);
        return runTask<TFigures>(fileOf(name), input);
      };
      await part('prepare');
      bindings.push(await part('bindings'));
      history.push(await part('history'));
      lists.push(await part('lists'));
      await databases.remove(database);
    }
    results.databases.push({ database: kind, bindings, history, lists });
  }
  if (followed > 0) {
    console.error(`Two backends follow ${followed} executions`);
    const database = await databases.create('PostgreSQL');
    results.following = await runTask<FollowingFigures>(fileOf('following'), {
      database,
      followed,
      folder,
    });
    await databases.remove(database);
  }
  results.loadAfter = loadAverage();
  return results;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
