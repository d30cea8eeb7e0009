import { FinalizeRequestMiddleware, Pluggable } from '@smithy/types';
import { Budgets } from './budgets';
import { operationOf } from './operationOf';
import { TokenBucket } from './TokenBucket';

/**
 * Keeps the calls of all clients within the budget of each operation, account and Region.
 */
export class CallBudget {
  readonly #budgets: Budgets;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(budgets: Budgets) {
    this.#budgets = budgets;
  }

  /** Makes each attempt of a client, retries included, take a token first. */
  plugin(options: {
    serviceId: string;
    account: string;
    region: string;
  }): Pluggable<any, any> {
    const { serviceId, account, region } = options;
    const takeToken: FinalizeRequestMiddleware<any, any> =
      (next, context) => async args => {
        const operation = operationOf(serviceId, context.commandName ?? '');
        await this.#bucket(operation, { account, region }).take(
          context.__smithy_context?.abortSignal as AbortSignal | undefined,
        );
        return next(args);
      };
    return {
      applyToStack: stack =>
        // Inside the retry loop, so that each attempt counts.
        stack.addRelativeTo(takeToken, {
          name: 'opsreadyCallBudget',
          relation: 'after',
          toMiddleware: 'retryMiddleware',
          override: true,
        }),
    };
  }

  #bucket(
    operation: string,
    { account, region }: { account: string; region: string },
  ): TokenBucket {
    const key = `${operation} ${account} ${region}`;
    const bucket =
      this.#buckets.get(key) ?? new TokenBucket(this.#budgets.of(operation));
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
