/** Calls a tester as if no test runner were there, so that the first failure is thrown. */
export function withoutRunner(call: () => void): void {
  const runner = globalThis as { describe?: unknown; it?: unknown };
  const { describe, it } = runner;
  try {
    runner.describe = undefined;
    runner.it = undefined;
    call();
  } finally {
    runner.describe = describe;
    runner.it = it;
  }
}
