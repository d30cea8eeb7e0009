import { Databases } from '../databases/Databases';
import { DatabaseSpec } from '../databases/DatabaseSpec';
import { describeMachine, loadAverage } from '../machine';
import { documentFile, publish } from '../publish';
import { runTask } from '../runTask';
import { withDatabases } from '../withDatabases';
import { report } from './report/report';
import { Coverages, Readings, Results } from './Results';
import { MINUTES } from './seed/company';
import { readSettings, Settings } from './settings';
import type { CoverageFigures } from './tasks/coverage';
import type { IncidentManagerFigures } from './tasks/incidentManager';
import type { ReadingFigures } from './tasks/reading';
import type { RequestFigures } from './tasks/requests';

const fileOf = (name: string) => require.resolve(`./tasks/${name}`);

async function main(): Promise<void> {
  const settings = readSettings(
    process.argv.slice(2),
    documentFile('performance-oncall.md'),
  );
  const results = await withDatabases(
    { postgres: settings.databases.includes('PostgreSQL') },
    databases => run(settings, databases),
  );
  await publish(report(results), settings.out);
}

async function run(settings: Settings, databases: Databases): Promise<Results> {
  const { size, runs, requests, plans } = settings;
  const results: Results = {
    machine: describeMachine(),
    loadAfter: '',
    date: new Date().toISOString().slice(0, 10),
    repetitions: runs,
    size,
    databases: [],
  };
  for (const kind of settings.databases) {
    const readings: Readings[] = [];
    const coverages: Coverages[] = [];
    let asked: RequestFigures[] | undefined;
    for (let index = 0; index < runs; index++) {
      console.error(`${kind}, run ${index + 1}`);
      const database = await databases.create(kind);
      const pipeline = await readAndCover(database, settings);
      readings.push(pipeline.readings);
      coverages.push(pipeline.coverages);
      if (requests > 0 && index === 0) {
        console.error(`${kind}: requests`);
        asked = await requestsOf(database, requests);
      }
      await databases.remove(database);
    }
    results.databases.push({
      database: kind,
      readings,
      coverages,
      requests: asked,
    });
  }
  if (plans > 0) {
    console.error(`Incident Manager with ${plans} escalation plans`);
    const file = fileOf('incidentManager');
    const figures = await runTask<IncidentManagerFigures>(file, { plans });
    results.incidentManager = { plans, figures };
  }
  results.loadAfter = loadAverage();
  return results;
}

async function readAndCover(database: DatabaseSpec, { size }: Settings) {
  const read = (minutes: number, changed = false): Promise<ReadingFigures> => {
    console.error(`  reading, ${minutes} minutes after the start`);
    const input = { database, size, minutes, changed };
    return runTask(fileOf('reading'), input);
  };
  const cover = (minutes: number): Promise<CoverageFigures> => {
    console.error(`  coverage, ${minutes} minutes after the start`);
    return runTask(fileOf('coverage'), { database, minutes });
  };
  await runTask(fileOf('prepare'), { database, size });
  const firstRead = await read(MINUTES.first);
  const first = await cover(MINUTES.first);
  const nextHour = await cover(MINUTES.nextHour);
  const unchangedRead = await read(MINUTES.unchanged);
  const unchanged = await cover(MINUTES.unchanged);
  const changedRead = await read(MINUTES.onePercent, true);
  const onePercent = await cover(MINUTES.onePercent);
  return {
    readings: {
      first: firstRead,
      unchanged: unchangedRead,
      onePercent: changedRead,
    },
    coverages: { first, nextHour, unchanged, onePercent },
  };
}

async function requestsOf(
  database: DatabaseSpec,
  requests: number,
): Promise<RequestFigures[]> {
  const input = { database, requests };
  const { figures } = await runTask<{ figures: RequestFigures[] }>(
    fileOf('requests'),
    input,
  );
  return figures;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
