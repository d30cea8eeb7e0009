import { NormalizedSchema } from '@smithy/core/schema';
import type {
  StaticOperationSchema,
  StaticStructureSchema,
} from '@smithy/types';

/*
 * The only module that knows how the SDK lays out its schemas. The tuples are semi-public: when an
 * SDK update moves something, schema.test.ts fails and this file is what has to change.
 */

/** The schema of one operation as an `@aws-sdk/client-*` package exports it (`GetFindings$`). */
export type OperationSchema = StaticOperationSchema;

/** One shape of a schema, with its members. */
export type Shape = NormalizedSchema;

export interface HttpBinding {
  method: string;
  uri: string;
  status: number;
}

export interface FaultTraits {
  status?: number;
  /** The code that the query protocol uses instead of the shape's name. */
  queryCode?: string;
  /** `message` or `Message`, as the shape spells it. */
  messageMember?: string;
}

const OPERATION = 9;
const ERROR = -3;

const bindings = new WeakMap<OperationSchema, HttpBinding>();

export function operationName(schema: OperationSchema): string {
  return schema[2];
}

export function inputOf(schema: OperationSchema): Shape {
  return NormalizedSchema.of(schema[4]);
}

export function outputOf(schema: OperationSchema): Shape {
  return NormalizedSchema.of(schema[5]);
}

export function httpBindingOf(schema: OperationSchema): HttpBinding {
  const known = bindings.get(schema);
  if (known) {
    return known;
  }
  const traits = NormalizedSchema.of(schema).getOwnTraits();
  const [method, uri, status] = traits.http ?? ['POST', '/', 200];
  const binding = { method, uri, status };
  bindings.set(schema, binding);
  return binding;
}

/** The first `requiredCount` members of a structure are the ones that AWS demands. */
export function requiredMembersOf(shape: Shape): string[] {
  const schema: unknown = shape.getSchema();
  if (!Array.isArray(schema) || !Array.isArray(schema[4])) {
    return [];
  }
  return schema[4].slice(0, typeof schema[6] === 'number' ? schema[6] : 0);
}

const members = new WeakMap<object, Record<string, Shape>>();

/** The members of a structure by name, kept: the SDK makes them anew each time, which is slow over hundreds of findings. */
export function membersOf(shape: Shape): Record<string, Shape> {
  const schema: unknown = shape.getSchema();
  if (typeof schema !== 'object' || schema === null) {
    return shape.getMemberSchemas();
  }
  let known = members.get(schema);
  if (!known) {
    known = shape.getMemberSchemas();
    members.set(schema, known);
  }
  return known;
}

/** All operations that a client package knows, by name. */
export function operationsIn(
  client: Record<string, unknown>,
): Map<string, OperationSchema> {
  const found = new Map<string, OperationSchema>();
  for (const value of Object.values(client)) {
    if (Array.isArray(value) && value[0] === OPERATION) {
      const schema = value as unknown as OperationSchema;
      found.set(operationName(schema), schema);
    }
  }
  return found;
}

/** What a client package says about the error of that name, empty where it models none. */
export function faultTraitsIn(
  client: Record<string, unknown>,
  code: string,
): FaultTraits {
  const schema = client[`${code}$`];
  if (!Array.isArray(schema) || schema[0] !== ERROR) {
    return {};
  }
  const traits = schema[3] as {
    httpError?: number;
    awsQueryError?: [string, number];
  };
  return {
    status: traits.httpError,
    queryCode: traits.awsQueryError?.[0],
    messageMember: (schema[4] as string[]).find(
      member => member.toLowerCase() === 'message',
    ),
  };
}

/** The name of the shape behind each member of a structure (`{ UpdatedAt: 'DateFilterList' }`). */
export function memberShapeNames(
  structure: StaticStructureSchema,
): Record<string, string | undefined> {
  const names: Record<string, string | undefined> = {};
  for (const [name, member] of NormalizedSchema.of(
    structure,
  ).structIterator()) {
    names[name] = member.getName();
  }
  return names;
}
