import type { SchemaRef } from '@smithy/types';
import type { OperationSchema } from './schema';

/*
 * Shapes for clients that publish none, laid out as the SDK lays out its own: then a service that is
 * written by hand is decoded, validated and encoded like every other. See schema.ts for reading them.
 */

const STRUCTURE = 3;
const LIST = 1;
const MAP = 2;
const OPERATION = 9;
const ERROR = -3;

/** A shape, or a scalar. */
type ShapeRef = SchemaRef;

/** Scalars as the SDK numbers them. */
export const text: ShapeRef = 0;
export const count: ShapeRef = 1;
export const flag: ShapeRef = 2;
export const timestamp: ShapeRef = 4;

/** The members of a structure by name. */
export interface Members {
  /** Members that AWS demands. */
  required?: Record<string, ShapeRef>;
  optional?: Record<string, ShapeRef>;
}

/** What makes the shapes of one service. */
export function shapesOf(namespace: string) {
  const structure = (name: string, members: Members = {}): ShapeRef =>
    [STRUCTURE, namespace, name, 0, ...layOut(members)] as unknown as ShapeRef;
  return {
    structure,
    list: (name: string, member: ShapeRef): ShapeRef =>
      [LIST, namespace, name, 0, member] as unknown as ShapeRef,
    map: (name: string, value: ShapeRef): ShapeRef =>
      [MAP, namespace, name, 0, text, value] as unknown as ShapeRef,
    operation: (
      name: string,
      input: Members,
      output: Members,
    ): OperationSchema =>
      [
        OPERATION,
        namespace,
        name,
        0,
        () => structure(`${name}Request`, input),
        () => structure(`${name}Result`, output),
      ] as unknown as OperationSchema,
    fault: (name: string, members: string[] = []): unknown => [
      ERROR,
      namespace,
      name,
      {},
      ['Message', ...members],
      ['Message', ...members].map(() => text),
    ],
  };
}

function layOut({ required = {}, optional = {} }: Members): unknown[] {
  const members = { ...required, ...optional };
  return [
    Object.keys(members),
    Object.values(members),
    Object.keys(required).length,
  ];
}
