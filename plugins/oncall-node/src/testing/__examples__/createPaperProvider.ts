import { ProviderError } from '../../ProviderError';
import { OnCallProvider } from '../../OnCallProvider';
import { ProviderIncident } from '../../acting';
import { RosterPart } from '../../Roster';

/** A provider that keeps everything in memory: what a source holds, and what was sent there. */
export interface Paper {
  rosters: Map<string, RosterPart[]>;
  incidents: ProviderIncident[];
  addresses: Map<string, string>;
  down?: ProviderError['kind'];
}

/** The smallest provider that can do everything. */
export function createPaperProvider(paper: Paper): OnCallProvider {
  const answer = (signal: AbortSignal) => {
    signal.throwIfAborted();
    if (paper.down) {
      throw new ProviderError(
        paper.down,
        'The paper cannot be read: find out who took it.',
      );
    }
  };
  async function* deliver(ids: Iterable<string>, signal: AbortSignal) {
    answer(signal);
    for (const id of ids) {
      for (const part of paper.rosters.get(id) ?? []) {
        signal.throwIfAborted();
        yield part;
      }
    }
  }
  const send = async (request: {
    actionId: string;
    subject: string;
    signal: AbortSignal;
  }) => {
    answer(request.signal);
    const known = paper.incidents.find(
      ({ actionId }) => actionId === request.actionId,
    );
    const incident: ProviderIncident = known ?? {
      id: `incident-${paper.incidents.length + 1}`,
      title: request.subject,
      status: 'open',
      openedAt: new Date(),
      assignees: [],
      rosterIds: ['first'],
      actionId: request.actionId,
    };
    if (!known) {
      paper.incidents.push(incident);
    }
    return { providerId: incident.id };
  };
  return {
    id: 'paper',
    title: 'Paper',
    targets: [{ id: 'wall', title: 'The paper on the wall' }],
    requiredPermissions: [],
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
    capabilities: {
      page: { possible: true, how: 'Somebody shouts.' },
      declare: { possible: true, how: 'It is written down.' },
      reveal: { possible: true, how: 'Read from the paper.' },
      incidents: { possible: true, how: 'Read from the paper.' },
    },
    resendable: true,
    bindingsOf: ({ metadata }) => {
      const entry = metadata.annotations?.['paper.example.com/roster'];
      return entry
        ? [{ annotation: 'paper.example.com/roster', entry, rosterId: entry }]
        : [];
    },
    read: ({ signal }) => deliver(paper.rosters.keys(), signal),
    readRosters: ({ rosterIds, signal }) => deliver(rosterIds, signal),
    async reveal({ channelId, signal }) {
      answer(signal);
      const address = paper.addresses.get(channelId);
      if (address === undefined) {
        throw new ProviderError('notFound', 'The channel is not on the paper.');
      }
      return address;
    },
    page: send,
    declare: ({ title, ...request }) => send({ ...request, subject: title }),
    async findSent({ actionId }) {
      const found = paper.incidents.find(
        incident => incident.actionId === actionId,
      );
      return found && { providerId: found.id };
    },
    async *readIncidents() {
      yield* paper.incidents;
    },
  };
}
