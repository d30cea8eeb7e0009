import { dayOf } from './days';
import { View, ViewAddress } from './useView';

/** What one parameter of an address may say: any text, a day, or some of some values. */
type Parameter =
  | { kind: 'text' }
  | { kind: 'day' }
  | { kind: 'list'; isValue?: (text: string) => boolean };

type Filter = Record<string, string | string[] | undefined>;

/** Addresses of filters that are texts, days and lists of texts. @public */
export function filterAddress<TFilter extends object>(parameters: {
  [name in keyof Required<TFilter>]: Parameter;
}): ViewAddress<TFilter> {
  const known = Object.entries<Parameter>(parameters);
  return {
    read(params) {
      const filter: Filter = {};
      for (const [name, parameter] of known) {
        filter[name] = valueOf(params, name, parameter);
      }
      return { filter, offset: offsetOf(params) } as View<TFilter>;
    },
    write({ filter, offset }) {
      const params = new URLSearchParams();
      for (const [name] of known) {
        for (const value of [(filter as Filter)[name] ?? []].flat()) {
          params.append(name, value);
        }
      }
      if (offset > 0) {
        params.set('offset', String(offset));
      }
      return params;
    },
  };
}

/** Whether anything narrows a list. @public */
export function isFiltered(filter: object): boolean {
  return Object.values(filter).some(value => value !== undefined);
}

/** The values of a filter; `undefined` where there is none. @public */
export function given<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function valueOf(
  params: URLSearchParams,
  name: string,
  parameter: Parameter,
): Filter[string] {
  switch (parameter.kind) {
    case 'text':
      return params.get(name) || undefined;
    case 'day':
      return dayOf(params.get(name));
    default:
      return listOf(params, name, parameter.isValue);
  }
}

function listOf(
  params: URLSearchParams,
  name: string,
  isValue: (text: string) => boolean = () => true,
): string[] | undefined {
  return given(params.getAll(name).filter(isValue));
}

function offsetOf(params: URLSearchParams): number {
  return Math.max(0, Math.floor(Number(params.get('offset'))) || 0);
}
