import { LoggerService } from '@backstage/backend-plugin-api';
import { Severity } from '@opsready/backstage-plugin-oncall-common';
import {
  ActRequest,
  OnCallProvider,
  OnCallTarget,
  Reached,
  SentAction,
} from '@opsready/backstage-plugin-oncall-node';
import { safeUrl, SubmitLease } from '@opsready/backstage-plugin-opsready-node';
import { lineFromOutside } from '../incidents/textFromOutside';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import * as messages from './actionMessages';
import { ActionRow } from './ActionRow';
import { ActionStore } from './ActionStore';
import { FindRequester } from './findRequester';
import { isRefusal, isThrottled } from './providerRefusals';

const LONGEST_MESSAGE = 2_000;
/** The clocks of the portal and of a provider differ. */
const SKEW_MS = 60_000;

/** Where an action goes. */
export interface Destination {
  provider: OnCallProvider;
  target: OnCallTarget;
}

/**
 * One attempt to send an action under a lease, and what follows from its answer. Called after `submitting` was stored.
 */
export class SendAttempt {
  readonly #store: ActionStore;
  readonly #providers: ProviderRegistry;
  readonly #findRequester: FindRequester;
  readonly #linkTo: (entityRef: string) => string;
  readonly #logger: LoggerService;
  readonly #realTime: () => number;

  constructor(options: {
    store: ActionStore;
    providers: ProviderRegistry;
    findRequester: FindRequester;
    /** The entity's page in the portal. */
    linkTo: (entityRef: string) => string;
    logger: LoggerService;
    /** Leases are on real time. */
    realTime?: () => number;
  }) {
    this.#store = options.store;
    this.#providers = options.providers;
    this.#findRequester = options.findRequester;
    this.#linkTo = options.linkTo;
    this.#logger = options.logger;
    this.#realTime = options.realTime ?? Date.now;
  }

  /**
   * Sends it. `submit_attempts` counts this attempt as well. A lost answer leaves the action in `submitting`, for recovery,
   * unless the provider shows it at once.
   */
  async run(action: ActionRow, lease: SubmitLease): Promise<void> {
    const destination = this.destinationOf(action);
    if (!destination) {
      await this.#end(action, lease, 'failed', messages.noProvider(action));
      return;
    }
    let sent: SentAction;
    try {
      sent = await this.#send(action, destination, lease);
    } catch (error) {
      await this.#takeError(action, destination, lease, error);
      return;
    }
    await this.adopt(action, sent);
  }

  /** `undefined` where the provider, or the account, is not installed any more. */
  destinationOf(action: ActionRow): Destination | undefined {
    const provider = this.#providers.get(action.provider_id);
    const target = provider?.targets.find(({ id }) => id === action.target_id);
    return provider && target && { provider, target };
  }

  /** Looks for it at the provider. */
  async find(
    action: ActionRow,
    { provider, target }: Destination,
    signal: AbortSignal,
  ): Promise<SentAction | undefined> {
    const since = Date.parse(action.submitted_at ?? action.requested_at);
    return provider.findSent?.({
      kind: action.kind,
      target,
      rosterId: action.roster_native_id,
      actTargetId: action.act_target_id ?? undefined,
      actionId: action.id,
      since: new Date(since - SKEW_MS),
      signal,
    });
  }

  /** The provider has it. */
  async adopt({ id }: ActionRow, sent: SentAction): Promise<void> {
    await this.#store.transition({
      id,
      from: ['submitting', 'unknown'],
      to: 'done',
      set: {
        sent_id: sent.providerId,
        url: safeUrl(sent.url) ?? null,
        message:
          sent.message === undefined
            ? null
            : lineFromOutside(sent.message, LONGEST_MESSAGE),
      },
    });
  }

  /** Nobody can say whether it was sent. */
  async giveUp(
    action: ActionRow,
    lease: SubmitLease,
    message: string,
  ): Promise<void> {
    await this.#end(action, lease, 'unknown', message);
  }

  async #send(
    action: ActionRow,
    { provider, target }: Destination,
    lease: SubmitLease,
  ): Promise<SentAction> {
    const request: ActRequest = {
      target,
      rosterId: action.roster_native_id,
      actTargetId: action.act_target_id ?? undefined,
      actionId: action.id,
      entityRef: action.entity_ref,
      entityTitle: action.entity_title,
      link: this.#linkTo(action.entity_ref),
      requester: await this.#findRequester(action.requested_by),
      reason: action.reason,
      signal: lease.signal,
    };
    this.#assertInTime(lease);
    const text = action.description ?? undefined;
    const sending =
      action.kind === 'page'
        ? provider.page?.({
            ...request,
            subject: action.title,
            message: text,
            reaches: JSON.parse(action.reached) as Reached[],
          })
        : provider.declare?.({
            ...request,
            severity: JSON.parse(action.severity ?? '{}') as Severity,
            title: action.title,
            description: text,
          });
    if (!sending) {
      throw new Error(`The provider ${provider.id} has no ${action.kind}`);
    }
    return sending;
  }

  /**
   * A process that was held up since it stored the lease must not send what another one may be sending now. By the time: one
   * that was frozen takes the answers that have come meanwhile before it sees that a timer has run out.
   */
  #assertInTime({ sendUntil, signal }: SubmitLease): void {
    signal.throwIfAborted();
    if (this.#realTime() >= sendUntil) {
      throw new Error('The lease ran out before anything was sent');
    }
  }

  async #takeError(
    action: ActionRow,
    destination: Destination,
    lease: SubmitLease,
    error: unknown,
  ): Promise<void> {
    const { provider } = destination;
    const { title } = provider;
    if (isRefusal(error, provider)) {
      // A later refusal says nothing about the attempts before, of which one may have been taken.
      await (action.submit_attempts > 1
        ? this.giveUp(
            action,
            lease,
            messages.refusedAgain(title, action, error),
          )
        : this.#end(action, lease, 'failed', messages.refused(title, error)));
      return;
    }
    this.#logger.warn('The answer to a page or an incident was lost', {
      actionId: action.id,
      provider: provider.id,
      error: (error as Error | undefined)?.name ?? 'unknown',
    });
    if (isThrottled(error)) {
      await this.#store.say(action.id, messages.throttled(title));
      return;
    }
    const found = await this.#findAtOnce(action, destination, lease);
    await (found
      ? this.adopt(action, found)
      : this.#store.say(action.id, messages.answerLost(title)));
  }

  /** Where the provider cannot be asked now, recovery asks it later. */
  async #findAtOnce(
    action: ActionRow,
    destination: Destination,
    { signal }: SubmitLease,
  ): Promise<SentAction | undefined> {
    try {
      signal.throwIfAborted();
      return await this.find(action, destination, signal);
    } catch {
      return undefined;
    }
  }

  async #end(
    { id }: ActionRow,
    { token }: SubmitLease,
    to: 'failed' | 'unknown',
    message: string,
  ): Promise<void> {
    await this.#store.transition({
      id,
      from: ['submitting'],
      to,
      set: { message },
      where: { submit_lease_token: token },
    });
  }
}
