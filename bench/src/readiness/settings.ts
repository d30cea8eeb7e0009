import { parseArgs } from 'node:util';
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
  const sizes = values.sizes.split(',').map(Number);
  const runs = Number(values.runs);
  const databases = values.databases.split(',');
  if (!sizes.every(isCount) || !isCount(runs)) {
    throw new Error(`--sizes and --runs are whole numbers. ${USAGE}`);
  }
  if (!databases.every(isKind)) {
    throw new Error(`--databases are SQLite and PostgreSQL. ${USAGE}`);
  }
  const out = values.print ? undefined : values.out;
  return { sizes, runs, databases, pages: values.pages, out };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}

function isKind(name: string): name is DatabaseKind {
  return name === 'SQLite' || name === 'PostgreSQL';
}
