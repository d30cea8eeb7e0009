import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarize } from './summarize.mjs';

const lint = { name: 'lint', seconds: 2, passed: 1, failed: 0 };
const unit = { name: 'unit', seconds: 9, passed: 40, failed: 2, skipped: 1 };
const browser = { name: 'browser', seconds: 0, notRun: 'no Chromium' };

test('ends with the sum over all suites', () => {
  const { lines, exitCode } = summarize([lint, unit], { onCi: false });
  assert.equal(lines.at(-1), '41 passed, 2 failed');
  assert.equal(exitCode, 1);
});

test('names a suite that did not run in the line before', () => {
  const { lines, exitCode } = summarize([lint, browser], { onCi: false });
  assert.deepEqual(lines.slice(-2), [
    'Did not run: browser (no Chromium)',
    '1 passed, 0 failed',
  ]);
  assert.equal(exitCode, 0);
});

test('counts a suite that did not run as failed on CI', () => {
  const { lines, exitCode } = summarize([lint, browser], { onCi: true });
  assert.equal(lines.at(-1), '1 passed, 1 failed');
  assert.equal(exitCode, 1);
});
