import {
  DeclareRequest,
  OnCallProvider,
  PageRequest,
  ProviderError,
  ProviderIncident,
  RosterPart,
  SentAction,
  SentActionQuery,
} from '@opsready/backstage-plugin-oncall-node';

export const LOST = new ProviderError(
  'unavailable',
  'The connection was reset.',
);
export const THROTTLED = new ProviderError('throttled', 'Too many calls.');
export const DENIED = new ProviderError(
  'denied',
  'The token may not do this: allow scripted.write.',
  { missingPermission: 'scripted.write' },
);
export const DELETED = new ProviderError(
  'notFound',
  "The response plan 'plan-1' was deleted. Name another one.",
);

type Call = 'page' | 'declare' | 'findSent';

/** What a call can be told to do: throw instead, or do its work and throw then, as when an answer is lost. */
interface Trouble {
  error: Error;
  after?: boolean;
}

interface Sent {
  kind: 'page' | 'incident';
  id: string;
  request: PageRequest | DeclareRequest;
}

/** A provider in memory, which several replicas share, and which does what a test tells it to. */
export class ScriptedProvider implements OnCallProvider {
  readonly title: string;
  readonly targets = [{ id: 'main', title: 'Main account' }];
  readonly requiredPermissions = [];
  readonly schedule = { frequency: { minutes: 5 }, timeout: { minutes: 1 } };
  readonly id: string;
  readonly resendable: boolean;
  capabilities = everything();
  readonly sent: Sent[] = [];
  readonly calls: Call[] = [];
  readonly troubles = new Map<Call, Trouble[]>();
  incidents: ProviderIncident[] = [];
  /** When each read of incidents looked back to. */
  readonly reads: Date[] = [];

  constructor(options: { id?: string; resendable?: boolean } = {}) {
    this.id = options.id ?? 'scripted';
    this.title = this.id;
    this.resendable = options.resendable ?? true;
  }

  /** Nothing was ever called. */
  reset() {
    this.sent.length = 0;
    this.calls.length = 0;
    this.reads.length = 0;
    this.troubles.clear();
    this.incidents = [];
    this.capabilities = everything();
  }

  trouble(call: Call, ...troubles: Trouble[]) {
    this.troubles.set(call, [...(this.troubles.get(call) ?? []), ...troubles]);
  }

  count(call: Call): number {
    return this.calls.filter(made => made === call).length;
  }

  sentFor(actionId: string): number {
    return this.sent.filter(({ request }) => request.actionId === actionId)
      .length;
  }

  async *read(): AsyncIterable<RosterPart> {}
  async *readRosters(): AsyncIterable<RosterPart> {}

  async page(request: PageRequest) {
    return this.#do('page', () => this.#send('page', request));
  }

  async declare(request: DeclareRequest) {
    return this.#do('declare', () => this.#send('incident', request));
  }

  async findSent({ actionId }: SentActionQuery) {
    return this.#do('findSent', () => {
      const known = this.sent.find(
        ({ request }) => request.actionId === actionId,
      );
      return known && answerOf(known);
    });
  }

  async *readIncidents({
    since,
  }: Parameters<NonNullable<OnCallProvider['readIncidents']>>[0]) {
    this.reads.push(since);
    yield* this.incidents.filter(
      ({ status, openedAt }) => status !== 'resolved' || openedAt >= since,
    );
  }

  #send(kind: Sent['kind'], request: Sent['request']): SentAction {
    request.signal.throwIfAborted();
    const known = this.sent.find(
      sent => sent.request.actionId === request.actionId,
    );
    if (known && this.resendable) {
      return answerOf(known);
    }
    const made = { kind, id: `sent-${this.sent.length + 1}`, request };
    this.sent.push(made);
    return answerOf(made);
  }

  async #do<TResult>(call: Call, work: () => TResult): Promise<TResult> {
    this.calls.push(call);
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
}

function everything(): OnCallProvider['capabilities'] {
  return {
    page: { possible: true, how: 'Rings whoever is on call.' },
    declare: { possible: true, how: 'Opens an incident.' },
    reveal: { possible: false, reason: 'Look there.' },
    incidents: { possible: true, how: 'Reads them.' },
  };
}

function answerOf({ id }: Sent): SentAction {
  return {
    providerId: id,
    url: `https://scripted.example/${id}`,
    message: 'It rings.',
  };
}
