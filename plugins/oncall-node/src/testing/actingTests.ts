import { ok, rejects, strictEqual } from 'node:assert';
import { ActRequest, SentAction } from '../acting';
import { ProviderError } from '../ProviderError';
import { ContractTest } from './ContractTest';
import { assertNoSecrets, collect, readSome } from './DeliveredRosters';
import { ProviderContractSetup } from './ProviderContractSetup';

const ACTION_ID = '3f1c7f0e-5f51-4c0c-9d0a-2f6f6a1b7c11';
const NEVER_SENT = '7b0d2c1a-93a5-4f43-8a44-0f0c3f0f2f77';
const REASON = 'Checkout is down.';
const KINDS = ['page', 'incident'] as const;
type ActKind = (typeof KINDS)[number];

/** Reveals, pages and incidents, for providers that can. */
export const actingTests: ContractTest[] = [
  {
    name: 'reveals one address, and tells an unknown one apart',
    async run({ provider, target, reveal, secrets }) {
      if (!provider.reveal) {
        return;
      }
      ok(reveal, 'The setup names no address that the provider would reveal');
      ok(secrets.includes(reveal.address), 'The address is not among secrets');
      const { signal } = new AbortController();
      const { personId, channelId, address } = reveal;
      strictEqual(
        await provider.reveal({ target, personId, channelId, signal }),
        address,
      );
      await rejects(
        provider.reveal({ target, personId, channelId: 'none', signal }),
        (error: unknown) =>
          error instanceof ProviderError && error.kind === 'notFound',
        'An unknown channel is not told as notFound',
      );
    },
  },
  ...KINDS.flatMap(kind => [sendOnce(kind), findSent(kind)]),
  {
    name: 'reads the incident that was declared, with our mark',
    async run(setup) {
      const { provider, target, now, secrets } = setup;
      if (!provider.declare || !provider.readIncidents) {
        return;
      }
      const { providerId } = await send('incident', setup);
      const { signal } = new AbortController();
      const since = new Date(now.getTime() - 3_600_000);
      const ids = new Set<string>();
      for await (const incident of provider.readIncidents({
        target,
        since,
        signal,
      })) {
        assertNoSecrets(incident, secrets, 'An incident');
        ok(!ids.has(incident.id), `The incident '${incident.id}' comes twice`);
        ids.add(incident.id);
        if (incident.id === providerId) {
          strictEqual(incident.status, 'open');
          strictEqual(incident.actionId, ACTION_ID);
        }
      }
      ok(ids.has(providerId), 'The incident is not among those that are read');
    },
  },
];

function sendOnce(kind: ActKind): ContractTest {
  return {
    name: `sends one ${kind}, however often the same action is sent`,
    async run(setup) {
      const { provider, countSent, secrets } = setup;
      if (!can(kind, setup)) {
        return;
      }
      const first = await send(kind, setup);
      ok(first.providerId.trim(), 'What was sent has no id');
      assertNoSecrets(first, secrets, 'What became of it');
      if (!provider.resendable) {
        return;
      }
      ok(countSent, 'The setup cannot count what was sent');
      const count = await countSent();
      const second = await send(kind, setup);
      strictEqual(second.providerId, first.providerId);
      strictEqual(await countSent(), count, `A second ${kind} was sent`);
    },
  };
}

function findSent(kind: ActKind): ContractTest {
  return {
    name: `finds the ${kind} that was sent, and none that was not`,
    async run(setup) {
      const { provider, target, rosterId, now } = setup;
      if (!can(kind, setup) || !provider.findSent) {
        return;
      }
      const sent = await send(kind, setup);
      const find = async (actionId: string) =>
        provider.findSent?.({
          kind,
          target,
          rosterId,
          actTargetId: await actTargetOf(kind, setup),
          actionId,
          since: new Date(now.getTime() - 60_000),
          signal: new AbortController().signal,
        });
      strictEqual((await find(ACTION_ID))?.providerId, sent.providerId);
      strictEqual(await find(NEVER_SENT), undefined);
    },
  };
}

function can(kind: ActKind, { provider }: ProviderContractSetup): boolean {
  return (kind === 'page' ? provider.page : provider.declare) !== undefined;
}

async function send(
  kind: ActKind,
  setup: ProviderContractSetup,
): Promise<SentAction> {
  const { provider, target, rosterId, requester } = setup;
  ok(requester, 'The setup names nobody who pages');
  const request: ActRequest = {
    target,
    rosterId,
    actTargetId: await actTargetOf(kind, setup),
    actionId: ACTION_ID,
    entityRef: 'component:default/checkout-api',
    entityTitle: 'checkout-api',
    link: 'https://portal.example.com/catalog/default/component/checkout-api',
    requester,
    reason: REASON,
    signal: new AbortController().signal,
  };
  const sent =
    kind === 'page'
      ? await provider.page?.({
          ...request,
          subject: 'Checkout is down',
          message: 'Orders fail since noon.',
          reaches: await reachedOf(setup),
        })
      : await provider.declare?.({
          ...request,
          title: 'Checkout is down',
          description: 'Orders fail since noon.',
          severity: {
            id: 'sev1',
            title: 'Severity 1',
            definition: 'Customers cannot order.',
            respondWithin: 'PT15M',
            impact: 1,
            urgency: 'high',
          },
        });
  ok(sent, `Nothing came of the ${kind}`);
  return sent;
}

async function actTargetOf(
  kind: ActKind,
  setup: ProviderContractSetup,
): Promise<string | undefined> {
  const { rosters } = await collect(
    readSome(setup, [setup.rosterId]),
    setup.secrets,
  );
  const roster = rosters.get(setup.rosterId);
  const targets =
    kind === 'page' ? roster?.pageTargets : roster?.declareTargets;
  return targets?.find(({ problem }) => problem === undefined)?.id;
}

async function reachedOf(setup: ProviderContractSetup) {
  const { people, schedules } = await collect(
    readSome(setup, [setup.rosterId]),
    setup.secrets,
  );
  const onCall = [...schedules.values()]
    .flatMap(({ shifts }) => shifts)
    .map(({ personId }) => people.get(personId));
  const person = onCall.find(candidate => candidate && !candidate.gone);
  return person
    ? [{ personId: person.id, name: person.name, userRef: person.userRef }]
    : [];
}
