import { parseArgs } from 'node:util';
import { countOf, databasesOf } from '../commandLine';
import { DatabaseKind } from '../databases/DatabaseSpec';

/** What to measure, and how often. */
export interface Settings {
  sizes: number[];
  databases: DatabaseKind[];
  runs: number;
  /** Where the document goes; absent to print only. */
  out?: string;
  pages: boolean;
}

const USAGE =
  'Options: --sizes 1000,10000,100000  --databases SQLite,PostgreSQL  --runs 3  --no-pages  --out <file> | --print';

/** Reads the command line. Throws with the usage where it makes no sense. */
export function readSettings(args: string[], defaultOut: string): Settings {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      databases: { type: 'string', default: 'SQLite,PostgreSQL' },
      runs: { type: 'string', default: '3' },
      pages: { type: 'boolean', default: true },
      out: { type: 'string', default: defaultOut },
      print: { type: 'boolean', default: false },
    },
  });
  const count = (name: string, text: string) =>
    countOf(name, text, { least: 1, usage: USAGE });
  return {
    sizes: values.sizes.split(',').map(text => count('sizes', text)),
    runs: count('runs', values.runs),
    databases: databasesOf(values.databases, USAGE),
    pages: values.pages,
    out: values.print ? undefined : values.out,
  };
}
