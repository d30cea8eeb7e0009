import { deepStrictEqual, ok } from 'node:assert';
import { FactDefinition } from '@opsready/backstage-plugin-readiness-common';
import { isOfType } from './isOfType';

/** Throws unless the facts are exactly those declared, of the declared types, and survive being stored as JSON. */
export function assertFacts(
  declared: Record<string, FactDefinition>,
  facts: Record<string, unknown> | undefined,
  of: string,
): void {
  ok(facts, `No facts were delivered ${of}`);
  deepStrictEqual(
    Object.keys(facts).sort(),
    Object.keys(declared).sort(),
    `The facts ${of} are not exactly those that are declared`,
  );
  for (const [fact, { type }] of Object.entries(declared)) {
    ok(
      isOfType(facts[fact], type),
      `Fact '${fact}' ${of} is no ${type}: ${JSON.stringify(facts[fact])}`,
    );
  }
  deepStrictEqual(
    JSON.parse(JSON.stringify(facts)),
    facts,
    `The facts ${of} change when they are stored as JSON`,
  );
}
