import { OnCallProvider } from '../OnCallProvider';
import { ProviderError } from '../ProviderError';
import { RosterPart } from '../Roster';
import { createPaperContract } from './__examples__/paperContract';
import {
  contractTests,
  describeProviderContract,
} from './describeProviderContract';

// What a provider that keeps the contract looks like.
describeProviderContract({ name: 'paper', create: createPaperContract });

/** The names of what a provider breaks once it is changed. */
async function broken(
  change: (provider: OnCallProvider) => Partial<OnCallProvider>,
): Promise<string[]> {
  const names: string[] = [];
  for (const { name, run } of contractTests) {
    const setup = await createPaperContract();
    const provider = { ...setup.provider, ...change(setup.provider) };
    try {
      await run({ ...setup, provider });
    } catch {
      names.push(name);
    }
  }
  return names;
}

/** Both reads, with each part changed on its way. */
const changing =
  (change: (part: RosterPart) => RosterPart[]) =>
  ({ read, readRosters }: OnCallProvider): Partial<OnCallProvider> => {
    async function* through(parts: AsyncIterable<RosterPart>) {
      for await (const part of parts) {
        yield* change(structuredClone(part));
      }
    }
    return {
      read: options => through(read(options)),
      readRosters: options => through(readRosters(options)),
    };
  };

describe('describeProviderContract', () => {
  it('rejects what is delivered twice', async () => {
    expect(await broken(changing(part => [part, part]))).toContain(
      'delivers everything once, and no secret',
    );
  });

  it('rejects an address anywhere in what is delivered', async () => {
    const leak = changing(part => {
      if (part.kind === 'person') {
        part.person.channels[0].id = 'tel:+1-555-0123';
      }
      return [part];
    });
    expect(await broken(leak)).toContain(
      'delivers everything once, and no secret',
    );
  });

  it('rejects references to what is not delivered', async () => {
    const without = (kind: string) =>
      changing(part => (part.kind === kind ? [] : [part]));
    for (const kind of ['person', 'schedule']) {
      expect(await broken(without(kind))).toContain(
        'delivers all that its rosters and schedules refer to',
      );
    }
  });

  it('rejects shifts in another order, and outside of the window', async () => {
    const changes: Array<(part: RosterPart) => void> = [
      part => part.kind === 'schedule' && part.schedule.shifts.reverse(),
      part =>
        part.kind === 'schedule' &&
        part.schedule.shifts.push({
          personId: 'ann',
          from: new Date('2030-01-01'),
          source: 'regular',
        }),
    ];
    for (const change of changes) {
      const changed = changing(part => {
        change(part);
        return [part];
      });
      expect(await broken(changed)).toContain(
        'delivers shifts of the window, in their order',
      );
    }
  });

  it('rejects an override beside whom it replaces', async () => {
    const beside = changing(part => {
      if (part.kind === 'schedule') {
        part.schedule.shifts = [
          { personId: 'ann', source: 'regular' },
          ...part.schedule.shifts.slice(1, 2),
        ];
      }
      return [part];
    });
    expect(await broken(beside)).toEqual([
      'applies overrides: who is replaced is not on call',
    ]);
  });

  it('rejects a schedule that hides that it is incomplete', async () => {
    const silent = changing(part => {
      if (part.kind === 'schedule') {
        delete part.schedule.incomplete;
      }
      return [part];
    });
    expect(await broken(silent)).toEqual([
      'says so where a schedule could not be read whole',
    ]);
  });

  it('rejects one roster that is read in another way than all', async () => {
    const partial = ({ readRosters }: OnCallProvider) => ({
      async *readRosters(options: Parameters<typeof readRosters>[0]) {
        for await (const part of readRosters(options)) {
          yield part.kind === 'roster'
            ? { ...part, roster: { ...part.roster, aliases: [] } }
            : part;
        }
      },
    });
    expect(await broken(partial)).toEqual([
      'reads one roster as it reads all',
      'lists the alias of the roster',
    ]);
  });

  it('rejects a read that ends by itself when it is stopped', async () => {
    const deaf = ({ read }: OnCallProvider) => ({
      async *read(options: Parameters<typeof read>[0]) {
        if (options.signal.aborted) {
          return;
        }
        for await (const part of read({
          ...options,
          signal: new AbortController().signal,
        })) {
          yield part;
          if (options.signal.aborted) {
            return;
          }
        }
      },
    });
    expect(await broken(deaf)).toEqual([
      'reads nothing once it is told to stop',
      'stops on the way, and then never ends as if that were all',
    ]);
  });

  it('rejects errors of the wrong kind, of none, and those that tell', async () => {
    const throwing = (error: () => Error) => (provider: OnCallProvider) => ({
      async *read(options: Parameters<OnCallProvider['read']>[0]) {
        try {
          yield* provider.read(options);
        } catch {
          throw error();
        }
      },
    });
    for (const error of [
      () => new ProviderError('notFound', 'It is gone.'),
      () => new Error('Something is wrong.'),
      () => new ProviderError('denied', 'Who has +1-555-0123 may not read.'),
      () =>
        new ProviderError('denied', 'Denied.', {
          cause: new Error('+1-555-0123'),
        }),
    ]) {
      expect(await broken(throwing(error))).toContain(
        'throws that a source is denied, without a secret',
      );
    }
  });

  it('rejects a second page for the same action', async () => {
    let count = 0;
    const twice = () => ({
      page: async () => ({ providerId: `page-${(count += 1)}` }),
    });
    expect(await broken(twice)).toEqual([
      'sends one page, however often the same action is sent',
      'finds the page that was sent, and none that was not',
    ]);
  });

  it('rejects capabilities that are not there, or say nothing', async () => {
    expect(await broken(() => ({ page: undefined }))).toContain(
      'has a function for all that it says it can do, and for nothing else',
    );
    expect(
      await broken(({ capabilities }) => ({
        capabilities: { ...capabilities, page: { possible: true, how: '' } },
      })),
    ).toEqual([
      'says in words what it can do and, where it cannot, what to do instead',
    ]);
  });

  it('rejects a binding that no annotation says', async () => {
    const eager = () => ({
      bindingsOf: () => [{ annotation: 'a', entry: 'b', rosterId: 'first' }],
    });
    expect(await broken(eager)).toEqual([
      'binds entities by their annotations alone',
    ]);
  });
});
