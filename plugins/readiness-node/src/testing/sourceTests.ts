import { match, strictEqual } from 'node:assert';
import { Check } from '../Check';
import { SourceState } from '../evaluation';
import { CheckTesterCase } from './CheckTesterCase';
import { DEFAULT_NOW, evaluateCase, MAX_AGE } from './evaluateCase';
import { NamedTest } from './runTests';

/** What holds for every check, tried on a case that passes: what is missing, too old or denied is never a pass. */
export function sourceTests(
  check: Check,
  passing: CheckTesterCase,
): NamedTest[] {
  const now = Date.parse(passing.now ?? DEFAULT_NOW);
  const read = (
    age: number,
    why?: { reason: string; missingPermission: string },
  ): SourceState => ({
    state: 'read',
    confirmedAt: new Date(now - age).toISOString(),
    ...why,
  });
  const denied = {
    reason: 'The last read was denied.',
    missingPermission: 'example:Read',
  };
  const expect = (
    name: string,
    outcome: string,
    source: SourceState,
    message?: RegExp,
  ): NamedTest => ({
    name,
    run() {
      const verdict = evaluateCase(check, passing, source);
      strictEqual(verdict.outcome, outcome, verdict.message);
      if (message) match(verdict.message, message);
    },
  });

  return [
    ...check.requiredFacts.map(factId => missingTest(check, passing, factId)),
    expect(
      'stale: stands up to the maximum age',
      'pass',
      read(MAX_AGE, denied),
    ),
    expect(
      'too old: is unknown, and names the missing permission',
      'unknown',
      read(MAX_AGE + 1, denied),
      /too old.*example:Read/,
    ),
    expect(
      'never read: is unknown',
      'unknown',
      { state: 'neverRead', ...denied },
      /example:Read/,
    ),
    expect('nothing claimed: does not apply', 'notApplicable', {
      state: 'nothingClaimed',
      reason: 'The entity claims nothing.',
    }),
    expect(
      'source not installed: does not apply',
      'notApplicable',
      { state: 'notInstalled' },
      /^Source not installed/,
    ),
  ];
}

function missingTest(
  check: Check,
  passing: CheckTesterCase,
  factId: string,
): NamedTest {
  return {
    name: `missing ${factId}: is unknown`,
    run() {
      const { [factId]: _, ...facts } = passing.facts;
      const verdict = evaluateCase(check, { ...passing, facts });
      strictEqual(verdict.outcome, 'unknown', verdict.message);
      strictEqual(
        verdict.message.includes(factId),
        true,
        `The message does not name ${factId}: ${verdict.message}`,
      );
    },
  };
}
