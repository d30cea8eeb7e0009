import { ok, strictEqual } from 'node:assert';
import { ProviderError } from '../ProviderError';
import { ContractTest } from './ContractTest';
import {
  assertNoSecrets,
  collect,
  readAll,
  readSome,
} from './DeliveredRosters';
import {
  ContractFailure,
  ProviderContractSetup,
} from './ProviderContractSetup';

const FAILURES: ContractFailure[] = ['denied', 'throttled', 'unavailable'];

/** How a failing source is told. */
export const failureTests: ContractTest[] = FAILURES.map(kind => ({
  name: `throws that a source is ${kind}, without a secret`,
  async run(setup) {
    const fail = setup.fail?.[kind];
    if (!fail) {
      return;
    }
    await fail();
    const { secrets, rosterId } = setup;
    await assertThrows(kind, setup, () => collect(readAll(setup), secrets));
    await assertThrows(kind, setup, () =>
      collect(readSome(setup, [rosterId]), secrets),
    );
    const { provider, target, reveal } = setup;
    if (provider.reveal && reveal) {
      const { personId, channelId } = reveal;
      const { signal } = new AbortController();
      await assertThrows(kind, setup, () =>
        provider.reveal!({ target, personId, channelId, signal }),
      );
    }
  },
}));

async function assertThrows(
  kind: ContractFailure,
  { secrets }: ProviderContractSetup,
  run: () => Promise<unknown>,
): Promise<void> {
  let thrown: unknown;
  try {
    await run();
  } catch (error) {
    thrown = error;
  }
  ok(
    thrown instanceof ProviderError,
    `No ProviderError was thrown, but ${thrown === undefined ? 'nothing' : 'something else'}`,
  );
  strictEqual(thrown.kind, kind);
  ok(thrown.message.trim(), 'The error has no message');
  assertNoSecrets(thrown, secrets, 'The error');
}
