import { DatabaseKind } from './databases/DatabaseSpec';

/** A whole number of the command line. Throws with the usage where it is none, or too small. */
export function countOf(
  name: string,
  text: string,
  { least, usage }: { least: number; usage: string },
): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`--${name} is a whole number from ${least}. ${usage}`);
  }
  return value;
}

/** Databases of the command line, separated by commas. Throws with the usage where one is not known. */
export function databasesOf(text: string, usage: string): DatabaseKind[] {
  const names = text.split(',').filter(name => name !== '');
  if (!names.every(isKind)) {
    throw new Error(`--databases are SQLite and PostgreSQL. ${usage}`);
  }
  return names;
}

function isKind(name: string): name is DatabaseKind {
  return name === 'SQLite' || name === 'PostgreSQL';
}
