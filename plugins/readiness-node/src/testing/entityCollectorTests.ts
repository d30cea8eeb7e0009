import { deepStrictEqual, ok } from 'node:assert';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityCollector } from '../Collector';
import { assertFacts } from './assertFacts';
import { EntityCollectorTesterCase } from './CollectorTesterCase';
import { frozenCopy } from './frozenCopy';
import { DEFAULT_NOW } from './evaluateCase';
import { NamedTest } from './runTests';
import { assertExpected } from './targetCollectorTests';

/** One test per case, and one for no entities. */
export function entityCollectorTests(
  collector: EntityCollector,
  cases: EntityCollectorTesterCase[],
): NamedTest[] {
  return [
    {
      name: 'collects nothing of no entities',
      async run() {
        deepStrictEqual((await collect(collector, [])).size, 0);
      },
    },
    ...cases.map(testCase => ({
      name: testCase.name,
      async run() {
        const { entities, now } = testCase;
        const collected = await collect(collector, entities, now);
        for (const [ref, expected] of Object.entries(testCase.facts)) {
          const facts = collected.get(ref);
          ok(facts, `No facts of '${ref}' were collected`);
          assertExpected(facts, expected);
        }
      },
    })),
  ];
}

async function collect(
  collector: EntityCollector,
  entities: Entity[],
  now = DEFAULT_NOW,
) {
  const collected = await collector.collect({
    entities: frozenCopy(entities),
    now: new Date(now),
    signal: new AbortController().signal,
  });
  const asked = new Set(entities.map(entity => stringifyEntityRef(entity)));
  for (const [ref, facts] of collected) {
    ok(asked.has(ref), `Facts of '${ref}' were collected, which was not asked`);
    assertFacts(collector.facts, facts, `of '${ref}'`);
  }
  return collected;
}
