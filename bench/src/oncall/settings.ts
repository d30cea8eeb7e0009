import { parseArgs } from 'node:util';
import { countOf, databasesOf } from '../commandLine';
import { DatabaseKind } from '../databases/DatabaseSpec';
import { Size } from './Size';

/** What to measure, and how often. */
export interface Settings {
  size: Size;
  databases: DatabaseKind[];
  runs: number;
  /** Requests of each route, caller and number of connections; 0 to leave them out. */
  requests: number;
  /** Escalation plans of Incident Manager; 0 to leave it out. */
  plans: number;
  /** Where the document goes; absent to print only. */
  out?: string;
}

const USAGE =
  'Options: --rosters 2000  --people 10000  --entities 10000  --databases SQLite,PostgreSQL  --runs 3  --requests 40  --plans 100  --out <file> | --print';

/** Reads the command line. Throws with the usage where it makes no sense. */
export function readSettings(args: string[], defaultOut: string): Settings {
  const { values } = parseArgs({
    args,
    options: {
      rosters: { type: 'string', default: '2000' },
      people: { type: 'string', default: '10000' },
      entities: { type: 'string', default: '10000' },
      databases: { type: 'string', default: 'SQLite,PostgreSQL' },
      runs: { type: 'string', default: '3' },
      requests: { type: 'string', default: '40' },
      plans: { type: 'string', default: '100' },
      out: { type: 'string', default: defaultOut },
      print: { type: 'boolean', default: false },
    },
  });
  const count = (name: string, text: string, least: number) =>
    countOf(name, text, { least, usage: USAGE });
  return {
    size: {
      rosters: count('rosters', values.rosters, 100),
      people: count('people', values.people, 500),
      entities: count('entities', values.entities, 1_000),
    },
    databases: databasesOf(values.databases, USAGE),
    runs: count('runs', values.runs, 1),
    requests: count('requests', values.requests, 0),
    plans: count('plans', values.plans, 0),
    out: values.print ? undefined : values.out,
  };
}
