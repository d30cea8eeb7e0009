import { parseArgs } from 'node:util';
import { countOf, databasesOf } from '../commandLine';
import { DatabaseKind } from '../databases/DatabaseSpec';
import { Size } from './Size';

/** What to measure, and how often. */
export interface Settings {
  size: Size;
  databases: DatabaseKind[];
  runs: number;
  /** Executions that two backends follow together; 0 to leave that out. */
  followed: number;
  /** Where the document goes; absent to print only. */
  out?: string;
}

const USAGE =
  'Options: --runbooks 5000  --entities 10000  --executions 100000  --databases SQLite,PostgreSQL  --runs 3  --followed 200  --out <file> | --print';

/** Reads the command line. Throws with the usage where it makes no sense. */
export function readSettings(args: string[], defaultOut: string): Settings {
  const { values } = parseArgs({
    args,
    options: {
      runbooks: { type: 'string', default: '5000' },
      entities: { type: 'string', default: '10000' },
      executions: { type: 'string', default: '100000' },
      databases: { type: 'string', default: 'SQLite,PostgreSQL' },
      runs: { type: 'string', default: '3' },
      followed: { type: 'string', default: '200' },
      out: { type: 'string', default: defaultOut },
      print: { type: 'boolean', default: false },
    },
  });
  const count = (name: string, text: string, least: number) =>
    countOf(name, text, { least, usage: USAGE });
  const size = {
    runbooks: count('runbooks', values.runbooks, 100),
    entities: count('entities', values.entities, 1_000),
    executions: count('executions', values.executions, 1_000),
  };
  return {
    size,
    databases: databasesOf(values.databases, USAGE),
    runs: count('runs', values.runs, 1),
    followed: count('followed', values.followed, 0),
    out: values.print ? undefined : values.out,
  };
}
