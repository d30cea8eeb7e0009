import { ok } from 'node:assert';
import { Check } from '../Check';
import { assertCase } from './assertCase';
import { assertCheckDeclaration } from './assertCheckDeclaration';
import { CheckTesterCase } from './CheckTesterCase';
import { DEFAULT_NOW } from './evaluateCase';
import { runTests } from './runTests';
import { sourceTests } from './sourceTests';

/**
 * Tests checks as the plugin runs them.
 *
 * `CheckTester.run` declares a test for the check's own description, one per case, and those that hold for every check:
 * unknown where a fact is missing, too old or was never read, standing while it is stale, not applicable where nothing is
 * claimed or the source is not installed. Facts are frozen and every case is asked twice, so that a check that keeps or
 * changes something fails. Works with any runner that has global `describe` and `it`; without one, the first failure is
 * thrown.
 *
 * @public
 */
export class CheckTester {
  /** When a case happens that does not say: a Saturday at noon, UTC. */
  static readonly NOW = DEFAULT_NOW;

  /**
   * Throws at once where there is no case that passes or none that fails, and where two cases have the same name or ask
   * the same.
   */
  static run<TFactId extends string>(
    check: Check<TFactId>,
    options: { cases: Array<CheckTesterCase<TFactId>> },
  ): void {
    // A check that asks for certain facts is also one that is given facts by whatever id.
    const anyCheck = check as unknown as Check;
    const cases = options.cases as CheckTesterCase[];
    const passing = assertCases(anyCheck, cases);
    runTests(check.id, [
      {
        name: 'describes itself',
        run: () => assertCheckDeclaration(anyCheck),
      },
      ...cases.map(testCase => ({
        name: `${testCase.outcome}: ${testCase.name}`,
        run: () => assertCase(anyCheck, testCase),
      })),
      ...sourceTests(anyCheck, passing),
    ]);
  }
}

function assertCases(check: Check, cases: CheckTesterCase[]): CheckTesterCase {
  const names = new Set<string>();
  const questions = new Set<string>();
  for (const { name, facts, now, entity } of cases) {
    ok(!names.has(name), `Check '${check.id}' has two cases '${name}'`);
    names.add(name);
    const question = JSON.stringify([facts, now ?? DEFAULT_NOW, entity]);
    ok(
      !questions.has(question),
      `Case '${name}' of check '${check.id}' asks what another case asks`,
    );
    questions.add(question);
  }
  const passing = cases.find(({ outcome }) => outcome === 'pass');
  ok(passing, `Check '${check.id}' has no case that passes`);
  ok(
    cases.some(({ outcome }) => outcome === 'fail'),
    `Check '${check.id}' has no case that fails`,
  );
  return passing;
}
