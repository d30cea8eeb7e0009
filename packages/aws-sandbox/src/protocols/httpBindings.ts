import {
  httpBindingOf,
  inputOf,
  type OperationSchema,
  type Shape,
} from './schema';
import type { WireRequest } from './types';

/** The values of a path's labels, or undefined where the path is another one. A greedy label (`{Arn+}`) takes slashes too. */
export function matchUri(
  uri: string,
  path: string,
): Record<string, string> | undefined {
  const names: string[] = [];
  const [template] = uri.split('?');
  const pattern = template.replace(
    /\{([^}+]+)(\+?)\}|[.*+?^$()|[\]\\]/g,
    (whole, name, greedy) => {
      if (!name) {
        return `\\${whole}`;
      }
      names.push(name);
      return greedy ? '(.+)' : '([^/]+)';
    },
  );
  const match = new RegExp(`^${pattern}$`).exec(path);
  if (!match) {
    return undefined;
  }
  return Object.fromEntries(
    names.map((name, index) => [name, decodeURIComponent(match[index + 1])]),
  );
}

/** Members that travel in the path, the query string or headers. */
export function readHttpBindings(
  schema: OperationSchema,
  request: WireRequest,
): Record<string, unknown> {
  const labels = matchUri(httpBindingOf(schema).uri, request.path) ?? {};
  const bound: Record<string, unknown> = {};
  for (const [name, member] of inputOf(schema).structIterator()) {
    const traits = member.getMergedTraits();
    if (traits.httpLabel) {
      bound[name] = fromText(member, labels[name]);
    } else if (traits.httpQuery && request.query.has(traits.httpQuery)) {
      const values = request.query.getAll(traits.httpQuery);
      bound[name] = member.isListSchema()
        ? values.map(value => fromText(member.getValueSchema(), value))
        : fromText(member, values[0]);
    } else if (traits.httpHeader) {
      const header = request.headers[traits.httpHeader.toLowerCase()];
      if (typeof header === 'string') {
        bound[name] = fromText(member, header);
      }
    }
  }
  return bound;
}

/** Text becomes the scalar that the shape asks for; what is none stays text and fails validation. */
export function fromText(shape: Shape, text: string | undefined): unknown {
  if (text === undefined) {
    return undefined;
  }
  if (
    shape.isNumericSchema() &&
    text.trim() !== '' &&
    !Number.isNaN(Number(text))
  ) {
    return Number(text);
  }
  if (shape.isBooleanSchema() && (text === 'true' || text === 'false')) {
    return text === 'true';
  }
  return text;
}
