import { ok } from 'node:assert';
import { Collector, EntityCollector, TargetCollector } from '../Collector';
import { assertCollectorDeclaration } from './assertCollectorDeclaration';
import {
  EntityCollectorTesterCase,
  TargetCollectorTesterCase,
} from './CollectorTesterCase';
import { entityCollectorTests } from './entityCollectorTests';
import { NamedTest, runTests } from './runTests';
import { targetCollectorTests } from './targetCollectorTests';

/**
 * Tests collectors without a source.
 *
 * `CollectorTester.run` declares a test for the collector's own description and one per case. Of every case it is tested
 * that the facts are exactly those declared, of the declared types, and JSON; of a target collector also that `toFacts`
 * changes nothing that it is given, answers the same each time and in any order of records, and knows what to say where
 * there are none. What `read` calls at the source is tested against the source or its stand-in.
 *
 * @public
 */
export class CollectorTester {
  /** Throws at once where there is no case, or two of the same name. */
  static run<TFact extends string>(
    collector: TargetCollector<TFact>,
    options: { cases: Array<TargetCollectorTesterCase<TFact>> },
  ): void;
  static run<TFact extends string>(
    collector: EntityCollector<TFact>,
    options: { cases: Array<EntityCollectorTesterCase<TFact>> },
  ): void;
  static run(
    collector: Collector,
    options: {
      cases:
        Array<TargetCollectorTesterCase> | Array<EntityCollectorTesterCase>;
    },
  ): void {
    const names = options.cases.map(({ name }) => name);
    ok(names.length > 0, `Collector '${collector.id}' has no case`);
    ok(
      new Set(names).size === names.length,
      `Collector '${collector.id}' has two cases of the same name`,
    );
    runTests(collector.id, [
      {
        name: 'describes itself',
        run: () => assertCollectorDeclaration(collector),
      },
      ...testsOf(collector, options.cases),
    ]);
  }
}

function testsOf(
  collector: Collector,
  cases: Array<TargetCollectorTesterCase> | Array<EntityCollectorTesterCase>,
): NamedTest[] {
  return collector.kind === 'target'
    ? targetCollectorTests(collector, cases as TargetCollectorTesterCase[])
    : entityCollectorTests(collector, cases as EntityCollectorTesterCase[]);
}
