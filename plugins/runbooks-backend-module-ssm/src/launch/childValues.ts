import { JsonValue } from '@backstage/types';
import { Place } from '@opsready/backstage-plugin-runbooks-common';
import {
  ChildDocument,
  DocumentReading,
  fillTemplates,
  isObject,
  isWholeTemplate,
  templatesOf,
} from '../document';
import { withGlobals } from './fillRoles';

/** Values by parameter, as far as they are known before anything runs. */
export type Values = Readonly<Record<string, JsonValue>>;

/** What a child's parameters are: handed over by the step, else their defaults. */
export function childValues(
  child: ChildDocument,
  reading: DocumentReading,
  values: Values,
  place: Place,
): Values {
  return Object.fromEntries(
    reading.parameters.flatMap(({ name, default: fallback }) => {
      const given = child.parameters.get(name);
      if (given !== undefined) {
        const items = [given].flat();
        return [[name, single(items.flatMap(at => fill(at, values, place)))]];
      }
      return fallback === undefined ? [] : [[name, fallback as JsonValue]];
    }),
  );
}

/** Puts in what is known; the rest stays a template. */
export function fillText(text: string, values: Values, place: Place): string {
  return fillTemplates(withGlobals(text, place), name => {
    const value = valueOf(name, values);
    const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
    // Within a text AWS writes everything else as JSON.
    const known = typeof only === 'string' ? only : JSON.stringify(only);
    // What is itself only told later stays a template, so that it is refused.
    return known === undefined || templatesOf(known).length > 0
      ? undefined
      : known;
  });
}

/** What comes of a value of any kind; a template that is a whole list becomes its items. */
function fill(given: unknown, values: Values, place: Place): JsonValue[] {
  if (typeof given === 'string') {
    const value = isWholeTemplate(given)
      ? valueOf(templatesOf(given)[0], values)
      : undefined;
    return isObject(value) || (Array.isArray(value) && !isOneText(value))
      ? [value].flat()
      : [fillText(given, values, place)];
  }
  if (Array.isArray(given)) {
    return [given.flatMap(item => fill(item, values, place))];
  }
  return isObject(given)
    ? [
        Object.fromEntries(
          Object.entries(given).map(([name, item]) => [
            name,
            single(fill(item, values, place)),
          ]),
        ),
      ]
    : [given as JsonValue];
}

/** AWS takes one value and a list of one for the same. */
function single(items: JsonValue[]): JsonValue {
  return items.length === 1 ? items[0] : items;
}

function isOneText(list: readonly JsonValue[]): boolean {
  return list.length === 1 && typeof list[0] === 'string';
}

function valueOf(name: string, values: Values): JsonValue | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
