import { deepStrictEqual } from 'node:assert';
import { TargetCollector } from '../Collector';
import { assertFacts } from './assertFacts';
import { TargetCollectorTesterCase } from './CollectorTesterCase';
import { frozenCopy } from './frozenCopy';
import { NamedTest } from './runTests';

/** One test per case, and one for an entity without any record. */
export function targetCollectorTests(
  collector: TargetCollector,
  cases: TargetCollectorTesterCase[],
): NamedTest[] {
  return [
    {
      name: 'delivers every fact where there are no records',
      run: () => {
        toFacts(collector, { records: [], targetRecords: [], resources: [] });
      },
    },
    ...cases.map(testCase => ({
      name: testCase.name,
      run() {
        const { records = [], targetRecords = [] } = testCase;
        const facts = toFacts(collector, {
          records,
          targetRecords,
          resources: testCase.resources ?? [
            ...new Set(records.flatMap(({ resources }) => resources)),
          ],
        });
        assertExpected(facts, testCase.facts);
      },
    })),
  ];
}

/** Throws where a fact that is expected is another. */
export function assertExpected(
  facts: Record<string, unknown>,
  expected: Record<string, unknown>,
): void {
  const concerned = Object.fromEntries(
    Object.keys(expected).map(fact => [fact, facts[fact]]),
  );
  deepStrictEqual(concerned, expected);
}

function toFacts(
  collector: TargetCollector,
  options: Parameters<TargetCollector['toFacts']>[0],
) {
  const frozen = frozenCopy(options);
  const facts = collector.toFacts(frozen);
  assertFacts(collector.facts, facts, 'of the entity');
  deepStrictEqual(
    collector.toFacts(frozen),
    facts,
    'The same records gave other facts',
  );
  deepStrictEqual(
    collector.toFacts({
      ...frozen,
      records: frozen.records.toReversed(),
      targetRecords: frozen.targetRecords.toReversed(),
    }),
    facts,
    'The same records in another order gave other facts, which would be written again and again',
  );
  return facts;
}
