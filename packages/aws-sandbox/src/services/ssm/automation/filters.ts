import { AwsFault } from '../../../protocols';
import { assertSize, violation } from '../constraints';

/** What one value of a filter's key means. */
export type FilterTest<T> = (item: T, value: string) => boolean;

/** What filters let through: all keys must hold, any value of a key will do. */
export function filterOf<T>(
  filters: ReadonlyArray<{ Key?: string; Values?: string[] }>,
  tests: Record<string, FilterTest<T>>,
  { max, maxValues }: { max: number; maxValues: number },
): (item: T) => boolean {
  assertSize(filters.length, 'filters', { max });
  const parts = filters.map(({ Key = '', Values = [] }) => {
    const test = Object.hasOwn(tests, Key) ? tests[Key] : undefined;
    if (!test) {
      throw new AwsFault(
        'InvalidFilterKey',
        `The specified key ${Key} is not valid.`,
      );
    }
    assertSize(Values.length, 'filters.values', { min: 1, max: maxValues });
    if (/Time(Before|After)$/.test(Key)) {
      Values.forEach(assertTime);
    }
    return { test, values: Values };
  });
  return item =>
    parts.every(({ test, values }) => values.some(value => test(item, value)));
}

/** Refuses a value that is none of an enum. */
export function assertFilterValues(
  filters: ReadonlyArray<{ Key?: string; Values?: string[] }>,
  key: string,
  allowed: readonly string[],
): void {
  for (const { Key, Values = [] } of filters) {
    const wrong = Key === key && Values.find(value => !allowed.includes(value));
    if (wrong !== false && wrong !== undefined) {
      throw new AwsFault(
        'InvalidFilterValue',
        `The value ${wrong} of the filter ${key} is not valid.`,
      );
    }
  }
}

export const before: (time: Date | undefined, value: string) => boolean = (
  time,
  value,
) => time !== undefined && time.getTime() < Date.parse(value);

export const after: (time: Date | undefined, value: string) => boolean = (
  time,
  value,
) => time !== undefined && time.getTime() > Date.parse(value);

function assertTime(value: string): void {
  if (Number.isNaN(Date.parse(value))) {
    throw violation(value, 'filters.values', 'Member must be a timestamp');
  }
}
