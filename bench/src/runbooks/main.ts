import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Databases } from '../databases/Databases';
import { startServer } from '../databases/startServer';
import { describeMachine, loadAverage } from '../machine';
import { runTask } from '../runTask';
import { report } from './report/report';
import { Results } from './Results';
import { readSettings, Settings } from './settings';
import type { BindingsFigures } from './tasks/bindings';
import type { FollowingFigures } from './tasks/following';
import type { HistoryFigures } from './tasks/history';
import type { ListFigures } from './tasks/lists';

const ROOT = dirname(dirname(require.resolve('../../package.json')));
const fileOf = (name: string) => require.resolve(`./tasks/${name}`);

async function main(): Promise<void> {
  const settings = readSettings(
    process.argv.slice(2),
    join(ROOT, 'docs/performance-runbooks.md'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'opsready-bench-'));
  const server =
    settings.databases.includes('PostgreSQL') || settings.followed > 0
      ? await startServer(folder)
      : undefined;
  try {
    const databases = new Databases({
      folder,
      postgres: server?.connectionString,
    });
    const text = report(await run(settings, databases, folder));
    console.log(text);
    if (settings.out) {
      await writeFile(settings.out, text);
    }
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
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
