import {
  deepStrictEqual,
  match,
  notStrictEqual,
  strictEqual,
} from 'node:assert';
import { Check, Verdict } from '../Check';
import { CheckTesterCase } from './CheckTesterCase';
import { evaluateCase } from './evaluateCase';

/** Throws unless the check answers as the case expects, and the same each time. */
export function assertCase(check: Check, testCase: CheckTesterCase): void {
  const verdict = evaluateCase(check, testCase);
  deepStrictEqual(
    evaluateCase(check, testCase),
    verdict,
    'The same facts at the same time gave another verdict',
  );
  strictEqual(
    verdict.outcome,
    testCase.outcome,
    `Expected ${testCase.outcome}, got ${verdict.outcome}: ${verdict.message}`,
  );
  assertMessage(verdict, testCase.message);
  if (testCase.evidence !== undefined) {
    strictEqual(verdict.evidence.length, testCase.evidence);
  }
  if (testCase.changesAt !== undefined) {
    strictEqual(
      verdict.changesAt?.toISOString(),
      new Date(testCase.changesAt).toISOString(),
    );
  }
  assertChange(check, testCase, verdict);
}

function assertMessage(
  { message }: Verdict,
  expected: CheckTesterCase['message'],
): void {
  match(message, /[.!?]$/, `The message is no whole sentence: '${message}'`);
  if (typeof expected === 'string') {
    strictEqual(message, expected);
  } else if (expected) {
    match(message, expected);
  }
}

function assertChange(
  check: Check,
  testCase: CheckTesterCase,
  { outcome, changesAt }: Verdict,
): void {
  if (!changesAt) return;
  const outcomeAt = (time: number) =>
    evaluateCase(check, { ...testCase, now: new Date(time).toISOString() })
      .outcome;
  strictEqual(
    outcomeAt(changesAt.getTime() - 1),
    outcome,
    'The outcome changes before the instant that the verdict names',
  );
  notStrictEqual(
    outcomeAt(changesAt.getTime()),
    outcome,
    'The outcome is the same at the instant at which the verdict says that it changes',
  );
}
