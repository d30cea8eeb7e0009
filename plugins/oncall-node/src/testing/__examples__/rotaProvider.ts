import {
  OnCallProvider,
  ProviderError,
  ReadWindow,
  RosterPart,
} from '@opsready/backstage-plugin-oncall-node';

/** A rotation as Rota's API answers it: who has duty from when until when. */
interface Rotation {
  id: string;
  name: string;
  duties: Array<{ login: string; name: string; from: string; until: string }>;
}

export function createRotaProvider(options: {
  url: string;
  token: string;
}): OnCallProvider {
  async function* read(
    query: string[],
    window: ReadWindow,
    signal: AbortSignal,
  ): AsyncGenerator<RosterPart> {
    const people = new Set<string>();
    for (const rotation of await ask(query, window, signal)) {
      for (const { login, name } of rotation.duties) {
        if (!people.has(login)) {
          people.add(login);
          yield { kind: 'person', person: toPerson(login, name) };
        }
      }
      yield { kind: 'schedule', schedule: toSchedule(rotation) };
      yield { kind: 'roster', roster: toRoster(rotation) };
    }
  }

  async function ask(
    query: string[],
    { from, to }: ReadWindow,
    signal: AbortSignal,
  ): Promise<Rotation[]> {
    const url = new URL('/rotations', options.url);
    url.searchParams.set('from', from.toISOString());
    url.searchParams.set('to', to.toISOString());
    query.forEach(id => url.searchParams.append('id', id));
    signal.throwIfAborted();
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${options.token}` },
      signal,
    }).catch(cause => {
      throw new ProviderError('unavailable', 'Rota does not answer.', {
        cause,
      });
    });
    if (!response.ok) {
      throw response.status === 401
        ? new ProviderError('denied', 'Rota refuses the token: see rota.token.')
        : new ProviderError('unavailable', `Rota said ${response.status}.`);
    }
    return response.json();
  }

  const capability = {
    possible: false,
    reason: 'Rota only keeps rotations. Call who answers.',
  } as const;
  return {
    id: 'rota',
    title: 'Rota',
    targets: [{ id: 'main', title: 'Rota' }],
    requiredPermissions: ['read'],
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
    capabilities: {
      page: capability,
      declare: capability,
      reveal: capability,
      incidents: capability,
    },
    resendable: false,
    read: ({ window, signal }) => read([], window, signal),
    async *readRosters({ rosterIds, window, signal }) {
      // Rota takes no id for all of them.
      if (rosterIds.length > 0) {
        yield* read(rosterIds, window, signal);
      }
    },
  };
}

function toPerson(id: string, name: string) {
  return {
    id,
    name,
    // Which ones Rota knows it does not say; the telephone is on everybody's badge.
    channels: [{ id: 'phone', kind: 'voice' as const, active: true }],
    gone: false,
  };
}

function toSchedule({ id, name, duties }: Rotation) {
  return {
    id,
    title: name,
    rotations: [
      { title: name, personIds: [...new Set(duties.map(d => d.login))] },
    ],
    shifts: duties.map(({ login, from, until }) => ({
      personId: login,
      from: new Date(from),
      until: new Date(until),
      source: 'regular' as const,
    })),
    problems: [],
  };
}

function toRoster({ id, name }: Rotation) {
  return {
    id,
    aliases: [],
    title: name,
    levels: [{ targets: [{ kind: 'schedule' as const, id }] }],
    pageTargets: [],
    declareTargets: [],
    problems: [],
  };
}
