import { ok } from 'node:assert';
import { actingTests } from './actingTests';
import { ContractTest } from './ContractTest';
import { declarationTests } from './declarationTests';
import { failureTests } from './failureTests';
import { ProviderContractSetup } from './ProviderContractSetup';
import { readingTests } from './readingTests';
import { rosterTests } from './rosterTests';

/** The whole contract, statement by statement. */
export const contractTests: readonly ContractTest[] = [
  ...declarationTests,
  ...readingTests,
  ...rosterTests,
  ...failureTests,
  ...actingTests,
];

/**
 * Declares the tests that every provider passes: about itself, what it reads, how it fails, and what it sends.
 *
 * Each test has a provider and a source of its own, made by `create` and ended by `cleanUp`. Works with any runner that has
 * global `describe` and `it`.
 *
 * @public
 */
export function describeProviderContract(options: {
  /** Names the suite. */
  name: string;
  create(): Promise<ProviderContractSetup>;
}): void {
  const { describe, it } = globalThis as unknown as {
    describe?: (name: string, declare: () => void) => void;
    it?: (name: string, run: () => Promise<void>) => void;
  };
  ok(
    describe && it,
    'describeProviderContract needs a test runner with global describe and it',
  );
  describe(`${options.name}: the contract of on-call providers`, () => {
    for (const { name, run } of contractTests) {
      it(name, async () => {
        const setup = await options.create();
        try {
          await run(setup);
        } finally {
          await setup.cleanUp();
        }
      });
    }
  });
}
