import { ConflictError } from '@backstage/errors';
import {
  ExecutionPlan,
  ExecutionStatus,
  isFinished,
  Place,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  ObservedExecution,
  ObservedStep,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';

/**
 * What becomes of a token that comes again. `honour`: the same start is the same execution, another one a conflict.
 * `repeat`: it is the first execution, whatever comes. `refuse`: a conflict. `forget`: it starts another one.
 */
export type TokenBehaviour = 'honour' | 'repeat' | 'refuse' | 'forget';

/** What a call can be told to do: throw instead, or do its work and throw then, as when an answer is lost. */
export interface Trouble {
  error: Error;
  after?: boolean;
}

export type ProviderCall =
  | 'start'
  | 'find'
  | 'follow'
  | 'readOutputs'
  | 'signal'
  | 'stop'
  | 'prepare'
  | 'preview'
  | 'listResources';

export const LOST = new SourceError('unavailable', 'The connection was reset.');
export const THROTTLED = new SourceError('throttled', 'Too many calls.');
export const DENIED = new SourceError(
  'denied',
  'The launch role may not do this: allow fake:Start.',
  { missingPermission: 'fake:Start' },
);

/** A provider of executions in memory, which several replicas share, and which fails when it is told to. */
export class FakeProvider {
  readonly executions = new Map<
    string,
    ObservedExecution & { token?: string; startedWith?: string }
  >();
  readonly calls: Array<{ call: ProviderCall; person?: string }> = [];
  /** Taken by calls one after the other, by name. */
  readonly troubles = new Map<ProviderCall, Trouble[]>();
  readonly outputs = new Map<string, Array<{ name: string; value: any }>>();
  tokens: TokenBehaviour = 'honour';
  now = () => new Date();
  #count = 0;

  /** Nothing was ever called. */
  reset() {
    this.executions.clear();
    this.calls.length = 0;
    this.troubles.clear();
    this.outputs.clear();
    this.tokens = 'honour';
  }

  trouble(call: ProviderCall, ...troubles: Trouble[]) {
    this.troubles.set(call, [...(this.troubles.get(call) ?? []), ...troubles]);
  }

  /** How often something was called. */
  count(call: ProviderCall): number {
    return this.calls.filter(made => made.call === call).length;
  }

  /** Does what a call does, or what it was told to do instead. */
  async do<TResult>(
    call: ProviderCall,
    work: () => TResult,
    person?: string,
  ): Promise<TResult> {
    this.calls.push({ call, person });
    const trouble = this.troubles.get(call)?.shift();
    if (trouble && !trouble.after) {
      throw trouble.error;
    }
    const result = work();
    if (trouble) {
      throw trouble.error;
    }
    return result;
  }

  start(options: {
    executionId?: string;
    token?: string;
    plan: Pick<ExecutionPlan, 'documentName' | 'documentVersion' | 'place'>;
  }): string {
    const { executionId, token, plan } = options;
    const startedWith = JSON.stringify(plan);
    const earlier = [...this.executions.values()].find(
      execution => token !== undefined && execution.token === token,
    );
    if (earlier && this.tokens !== 'forget') {
      if (
        this.tokens === 'repeat' ||
        (this.tokens === 'honour' && earlier.startedWith === startedWith)
      ) {
        return earlier.providerId;
      }
      throw new ConflictError('The token was used for another start.');
    }
    this.#count += 1;
    const providerId = `provided-${this.#count}`;
    this.executions.set(providerId, {
      providerId,
      executionId,
      token,
      startedWith,
      status: 'running',
      documentName: plan.documentName,
      documentVersion: plan.documentVersion,
      place: plan.place ?? { account: '', region: '' },
      startedAt: this.now().toISOString(),
    });
    return providerId;
  }

  /** Changes what it shows of an execution; one that has ended has a time of it. */
  set(
    providerId: string,
    change: Partial<Omit<ObservedExecution, 'providerId'>>,
  ) {
    const execution = this.executions.get(providerId);
    if (!execution) {
      throw new Error(`No ${providerId}`);
    }
    Object.assign(execution, { waitingFor: undefined }, change);
    if (change.status && isFinished(change.status)) {
      execution.finishedAt ??= this.now().toISOString();
    }
  }

  /** Of those that carry our mark, how many there are for an execution. */
  startedFor(executionId: string): number {
    return [...this.executions.values()].filter(
      execution => execution.executionId === executionId,
    ).length;
  }
}

/** A step as the provider shows it. */
export function step(
  id: string,
  status: ObservedStep['status'] = 'succeeded',
  more: Partial<ObservedStep> = {},
): ObservedStep {
  return { id, name: id, status, inputs: [], hasOutputs: false, ...more };
}

export const PLACE: Place = { account: '111111111111', region: 'eu-west-1' };

/** Statuses of what still runs at a provider. */
export const OPEN: readonly ExecutionStatus[] = [
  'running',
  'waiting',
  'stopping',
];
