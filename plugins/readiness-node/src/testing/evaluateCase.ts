import { Check, Verdict } from '../Check';
import { evaluateCheck, SourceState } from '../evaluation';
import { CheckTesterCase } from './CheckTesterCase';
import { frozenCopy } from './frozenCopy';

/** Facts of test cases may be this old. */
export const MAX_AGE = 86_400_000;

/** When a case happens that says nothing of it. */
export const DEFAULT_NOW = '2026-11-21T12:00:00.000Z';

const COMPONENT = {
  kind: 'Component',
  metadata: { namespace: 'default', name: 'payments-api' },
  spec: { type: 'service', lifecycle: 'production' },
};

/** Asks the check as the plugin would; what it throws comes through. */
export function evaluateCase(
  check: Check,
  testCase: Pick<CheckTesterCase, 'facts' | 'now' | 'entity'>,
  source?: SourceState,
): Verdict {
  const now = testCase.now ?? DEFAULT_NOW;
  let thrown: { error: unknown } | undefined;
  const verdict = evaluateCheck({
    check,
    entity: testCase.entity ?? COMPONENT,
    facts: frozenCopy(testCase.facts),
    sources: Object.fromEntries(
      check.requiredFacts.map(factId => [
        factId.slice(0, factId.indexOf('/')),
        source ?? { state: 'read', confirmedAt: now },
      ]),
    ),
    maxAges: Object.fromEntries(
      check.requiredFacts.map(factId => [factId, MAX_AGE]),
    ),
    now: new Date(now),
    onError: error => {
      thrown = { error };
    },
  });
  if (thrown) throw thrown.error;
  return verdict;
}
