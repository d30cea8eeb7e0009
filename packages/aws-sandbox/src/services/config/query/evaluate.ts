import type { Condition, Literal } from './parse';

export type Item = Record<string, unknown>;

/** Whether a configuration item fits; a property inside a list fits where any entry does. */
export function fits(condition: Condition, item: Item): boolean {
  switch (condition.op) {
    case 'and':
      return fits(condition.left, item) && fits(condition.right, item);
    case 'or':
      return fits(condition.left, item) || fits(condition.right, item);
    case 'not':
      return !fits(condition.of, item);
    case 'in':
      return any(item, condition.field, value =>
        condition.values.some(wanted => equals(value, wanted)),
      );
    case 'like':
      return any(item, condition.field, like(condition.pattern));
    case 'between':
      return any(
        item,
        condition.field,
        value =>
          order(value, condition.from) >= 0 && order(value, condition.to) <= 0,
      );
    case '=':
      return any(item, condition.field, value =>
        equals(value, condition.value),
      );
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const { op, value: wanted } = condition;
      return any(item, condition.field, value =>
        isOrdered(op, order(value, wanted)),
      );
    }
    default: {
      const unknown: never = condition;
      throw new Error(`Unknown condition ${JSON.stringify(unknown)}`);
    }
  }
}

/** The selected properties of an item, nested as they are in it. */
export function project(fields: string[], item: Item): Item {
  if (fields[0] === '*') {
    return item;
  }
  const selected: Item = {};
  for (const field of fields) {
    copy(item, selected, field.split('.'));
  }
  return selected;
}

function copy(source: Item, target: Item, [name, ...rest]: string[]): void {
  const value = source[name];
  if (value === undefined) {
    return;
  }
  if (rest.length === 0) {
    target[name] = value;
  } else if (Array.isArray(value)) {
    const list = (target[name] ??= value.map(() => ({}))) as Item[];
    value.forEach((entry, index) => copy(entry, list[index], rest));
  } else if (typeof value === 'object' && value !== null) {
    copy(value as Item, (target[name] ??= {}) as Item, rest);
  }
}

function any(
  item: unknown,
  field: string,
  test: (value: unknown) => boolean,
): boolean {
  return leaves(item, field.split('.')).some(test);
}

function leaves(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap(entry => leaves(entry, path));
  }
  if (path.length === 0 || value === undefined || value === null) {
    return value === undefined || value === null ? [] : [value];
  }
  const [name, ...rest] = path;
  return leaves((value as Item)[name], rest);
}

/** Config compares text without regard to case. */
function equals(value: unknown, wanted: Literal): boolean {
  return order(value, wanted) === 0;
}

function order(value: unknown, wanted: Literal): number {
  if (typeof value === 'number' && typeof wanted === 'number') {
    return value - wanted;
  }
  const a = String(value).toLowerCase();
  const b = String(wanted).toLowerCase();
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function isOrdered(op: '<' | '>' | '<=' | '>=', by: number): boolean {
  switch (op) {
    case '<':
      return by < 0;
    case '>':
      return by > 0;
    case '<=':
      return by <= 0;
    default:
      return by >= 0;
  }
}

function like(pattern: string): (value: unknown) => boolean {
  const expression = pattern
    .split(/([%_])/)
    .map(part => {
      if (part === '%') {
        return '.*';
      }
      return part === '_' ? '.' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  const regExp = new RegExp(`^${expression}$`, 'is');
  return value => regExp.test(String(value));
}
