/**
 * The closing lines of `npm test`.
 *
 * @param results of every suite `{ name, seconds, passed, failed, skipped?, notRun? }`; `notRun` says why
 * @param options.onCi a suite that did not run then counts as a failure
 * @returns the lines to print, the total last, and the exit code
 */
export function summarize(results, { onCi }) {
  const notRun = results.filter(result => result.notRun);
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed') + (onCi ? notRun.length : 0);

  const lines = results.map(describe);
  if (notRun.length > 0) {
    lines.push(
      `Did not run: ${notRun.map(({ name, notRun: why }) => `${name} (${why})`).join(', ')}`,
    );
  }
  lines.push(`${passed} passed, ${failed} failed`);
  return { lines, exitCode: failed > 0 ? 1 : 0 };
}

function describe({ name, seconds, passed, failed, skipped = 0, notRun }) {
  const counts = notRun
    ? 'did not run'
    : [
        `${passed} ok`,
        failed > 0 && `${failed} not ok`,
        skipped > 0 && `${skipped} skipped`,
      ]
        .filter(Boolean)
        .join(', ');
  return `  ${name.padEnd(12)} ${counts} (${seconds} s)`;
}

function sum(results, key) {
  return results.reduce((total, result) => total + (result[key] ?? 0), 0);
}
