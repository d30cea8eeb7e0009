/** One test, with its name. */
export interface NamedTest {
  name: string;
  run(): void | Promise<void>;
}

type DeclareTest = (name: string, run: () => void | Promise<void>) => void;
type DeclareSuite = (name: string, declare: () => void) => void;

/**
 * Hands tests to the runner that is there (`describe` and `it` of Jest, Vitest, Mocha); runs them at once where there is
 * none. Looked up when called, so that importing a tester needs no runner.
 */
export function runTests(suite: string, tests: NamedTest[]): void {
  const { describe, it } = globalThis as {
    describe?: DeclareSuite;
    it?: DeclareTest;
  };
  if (typeof describe === 'function' && typeof it === 'function') {
    describe(suite, () => {
      for (const { name, run } of tests) {
        it(name, run);
      }
    });
    return;
  }
  for (const { run } of tests) {
    const running = run();
    if (running) {
      // Nobody waits here: a rejection ends the process, as a failed test should.
      running.catch(error => {
        throw error;
      });
    }
  }
}
