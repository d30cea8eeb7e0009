import { membersOf, requiredMembersOf, type Shape } from './schema';

/**
 * `wire`: values as parsed from JSON (timestamps are numbers or strings, blobs base64 text).
 * `native`: values as a handler sees them (timestamps are `Date`, blobs are bytes).
 */
export type ValueForm = 'wire' | 'native';

export interface Violation {
  path: string;
  problem: string;
}

/** Walks a value along a shape of AWS and lists what does not fit. Constraints such as lengths are not part of the schemas. */
export function violationsOf(
  shape: Shape,
  value: unknown,
  form: ValueForm,
): Violation[] {
  const found: Violation[] = [];
  visit(shape, value, '', form, found);
  return found;
}

function visit(
  shape: Shape,
  value: unknown,
  path: string,
  form: ValueForm,
  found: Violation[],
): void {
  if (value === undefined || value === null) {
    return;
  }
  if (shape.isUnitSchema() || shape.isDocumentSchema()) {
    return;
  }
  if (shape.isListSchema()) {
    visitList(shape, value, path, form, found);
  } else if (shape.isMapSchema()) {
    visitMap(shape, value, path, form, found);
  } else if (shape.isStructSchema()) {
    visitStructure(shape, value, path, form, found);
  } else {
    const expected = scalarProblem(shape, value, form);
    if (expected) {
      found.push({ path, problem: expected });
    }
  }
}

function visitList(
  shape: Shape,
  value: unknown,
  path: string,
  form: ValueForm,
  found: Violation[],
): void {
  if (!Array.isArray(value)) {
    found.push({ path, problem: 'must be a list' });
    return;
  }
  const member = shape.getValueSchema();
  for (let index = 0; index < value.length; index++) {
    visit(member, value[index], `${path}[${index}]`, form, found);
  }
}

function visitMap(
  shape: Shape,
  value: unknown,
  path: string,
  form: ValueForm,
  found: Violation[],
): void {
  if (!isPlainObject(value)) {
    found.push({ path, problem: 'must be a map' });
    return;
  }
  const member = shape.getValueSchema();
  for (const [key, entry] of Object.entries(value)) {
    visit(member, entry, `${path}.${key}`, form, found);
  }
}

function visitStructure(
  shape: Shape,
  value: unknown,
  path: string,
  form: ValueForm,
  found: Violation[],
): void {
  if (!isPlainObject(value)) {
    found.push({ path, problem: 'must be a structure' });
    return;
  }
  const members = membersOf(shape);
  for (const [name, entry] of Object.entries(value)) {
    const memberPath = path ? `${path}.${name}` : name;
    const member = members[name];
    if (member) {
      visit(member, entry, memberPath, form, found);
    } else if (entry !== undefined && name !== '__type') {
      found.push({ path: memberPath, problem: 'is not known to this shape' });
    }
  }
  for (const name of requiredMembersOf(shape)) {
    if (value[name] === undefined || value[name] === null) {
      found.push({
        path: path ? `${path}.${name}` : name,
        problem: 'is required',
      });
    }
  }
}

function scalarProblem(
  shape: Shape,
  value: unknown,
  form: ValueForm,
): string | undefined {
  if (shape.isTimestampSchema()) {
    const fits =
      form === 'native'
        ? value instanceof Date && !Number.isNaN(value.getTime())
        : typeof value === 'number' || typeof value === 'string';
    return fits ? undefined : 'must be a timestamp';
  }
  if (shape.isBlobSchema()) {
    const fits =
      form === 'native'
        ? value instanceof Uint8Array
        : typeof value === 'string';
    return fits ? undefined : 'must be a blob';
  }
  if (shape.isBooleanSchema()) {
    return typeof value === 'boolean' ? undefined : 'must be a boolean';
  }
  if (shape.isNumericSchema()) {
    return typeof value === 'number' ? undefined : 'must be a number';
  }
  if (shape.isStringSchema()) {
    return typeof value === 'string' ? undefined : 'must be a string';
  }
  return undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}
