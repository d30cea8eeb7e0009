import type { Condition, Filter } from '@aws-sdk/client-ssm-incidents';
import { AwsFault } from '../../protocols';
import { assertOneOf, assertSize } from '../constraints';

/** What a record has under each key that it may be filtered by; several where any of them counts. */
export type Values = Record<string, Array<string | number | Date>>;

/** Whether all filters hold; of the values of one filter any does. Throws for a key that there is not. */
export function passesFilters(
  filters: Filter[] | undefined,
  values: Values,
): boolean {
  return (filters ?? []).every(({ key = '', condition }) =>
    (values[key] ?? []).some(value => holds(condition, value)),
  );
}

export function assertFilters(
  filters: Filter[] | undefined,
  keys: readonly string[],
): void {
  assertSize(filters?.length ?? 0, 'filters', { max: 5 });
  for (const { key, condition } of filters ?? []) {
    assertOneOf(key, 'filters.key', keys);
    if (
      condition?.after === undefined &&
      condition?.before === undefined &&
      condition?.equals === undefined
    ) {
      throw new AwsFault(
        'ValidationException',
        `The condition of the filter ${key} has none of after, before and equals`,
      );
    }
  }
}

function holds(
  condition: Condition | undefined,
  value: string | number | Date,
): boolean {
  if (condition?.after !== undefined) {
    return value instanceof Date && value > condition.after;
  }
  if (condition?.before !== undefined) {
    return value instanceof Date && value < condition.before;
  }
  const { stringValues, integerValues } = condition?.equals ?? {};
  return (
    stringValues?.some(wanted => wanted === value) ??
    integerValues?.some(wanted => wanted === value) ??
    false
  );
}
