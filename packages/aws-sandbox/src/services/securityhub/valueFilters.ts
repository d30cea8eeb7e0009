import type {
  BooleanFilter,
  DateFilter,
  MapFilter,
  NumberFilter,
  StringFilter,
} from '@aws-sdk/client-securityhub';
import { invalidInput } from './hub';

/** Decides over all values that a finding has in one field. */
export type ValueTest = (values: unknown[]) => boolean;

const DAY_MS = 86_400_000;

type TextTest = (text: string) => boolean;

/** EQUALS, PREFIX and CONTAINS of one field are alternatives; every NOT_* must hold. */
export function stringTest(filters: StringFilter[]): ValueTest {
  const { positive, negative } = split(filters, textTest);
  return values =>
    (positive.length === 0 ||
      values.some(value => positive.some(test => test(String(value))))) &&
    negative.every(test => !values.some(value => test(String(value))));
}

/** Like text, but about the value under the filter's key. */
export function mapTest(filters: MapFilter[]): ValueTest {
  const { positive, negative } = split(filters, filter => {
    const test = textTest(filter);
    const key = filter.Key ?? '';
    return (value: unknown) => {
      const entry = (value as Record<string, string | undefined>)[key];
      return entry !== undefined && test(entry);
    };
  });
  return values =>
    (positive.length === 0 ||
      values.some(value => positive.some(test => test(value)))) &&
    negative.every(test => !values.some(value => test(value)));
}

export function numberTest(filters: NumberFilter[]): ValueTest {
  return values =>
    values.some(value =>
      filters.some(({ Eq, Gte, Lte, Gt, Lt }) => {
        const number = Number(value);
        return (
          (Eq === undefined || number === Eq) &&
          (Gte === undefined || number >= Gte) &&
          (Lte === undefined || number <= Lte) &&
          (Gt === undefined || number > Gt) &&
          (Lt === undefined || number < Lt)
        );
      }),
    );
}

export function booleanTest(filters: BooleanFilter[]): ValueTest {
  return values =>
    values.some(value => filters.some(filter => filter.Value === value));
}

/** `Start`/`End` are both inclusive; `DateRange` counts back from the sandbox's now. */
export function dateTest(filters: DateFilter[], now: Date): ValueTest {
  const spans = filters.map(filter => spanOf(filter, now));
  return values =>
    values.some(value => {
      const at = Date.parse(String(value));
      return spans.some(({ from, to }) => at >= from && at <= to);
    });
}

function spanOf(
  { Start, End, DateRange }: DateFilter,
  now: Date,
): { from: number; to: number } {
  if (DateRange) {
    if (Start !== undefined || End !== undefined) {
      invalidInput('A DateFilter has either DateRange or Start and End');
    }
    const edge = now.getTime() - (DateRange.Value ?? 0) * DAY_MS;
    return DateRange.Comparison === 'OLDER_THAN'
      ? { from: -Infinity, to: edge }
      : { from: edge, to: Infinity };
  }
  return {
    from: Start === undefined ? -Infinity : instant(Start),
    to: End === undefined ? Infinity : instant(End),
  };
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) {
    invalidInput(`'${text}' is not an ISO 8601 date and time`);
  }
  return at;
}

function textTest({
  Comparison,
  Value = '',
}: {
  Comparison?: string;
  Value?: string;
}): TextTest {
  switch (
    Comparison?.replace(/^PREFIX_NOT_EQUALS$/, 'PREFIX').replace(/^NOT_/, '')
  ) {
    case 'EQUALS':
      return text => text === Value;
    case 'PREFIX':
      return text => text.startsWith(Value);
    case 'CONTAINS':
      return text => text.includes(Value);
    default:
      return invalidInput(
        `The filter comparison '${Comparison}' is not supported by GetFindings`,
      );
  }
}

function split<F extends { Comparison?: string }, T>(
  filters: F[],
  toTest: (filter: F) => T,
): { positive: T[]; negative: T[] } {
  const positive: T[] = [];
  const negative: T[] = [];
  for (const filter of filters) {
    const isNegative = filter.Comparison?.includes('NOT_');
    (isNegative ? negative : positive).push(toTest(filter));
  }
  return { positive, negative };
}
