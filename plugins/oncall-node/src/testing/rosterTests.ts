import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert';
import { RosterPart } from '../Roster';
import { ContractTest } from './ContractTest';
import {
  collect,
  DeliveredRosters,
  readAll,
  readSome,
} from './DeliveredRosters';
import { ProviderContractSetup } from './ProviderContractSetup';

const NOBODY_HAS_THIS = 'contract-no-such-roster';

/** What a read of some rosters delivers, and how reads end. */
export const rosterTests: ContractTest[] = [
  {
    name: 'reads one roster as it reads all',
    async run(setup) {
      const all = await collect(readAll(setup), setup.secrets);
      const some = await collect(
        readSome(setup, [setup.rosterId]),
        setup.secrets,
      );
      ok(
        some.rosters.has(setup.rosterId),
        `The roster '${setup.rosterId}' is not delivered`,
      );
      assertSame(some, all);
      assertReachesAll(some, setup.rosterId);
    },
  },
  {
    name: 'delivers nothing of a roster that is not there, and none unasked',
    async run(setup) {
      strictEqual((await rostersOf(setup, [NOBODY_HAS_THIS])).size, 0);
      strictEqual((await rostersOf(setup, [])).size, 0);
      const rosters = await rostersOf(setup, [setup.rosterId, NOBODY_HAS_THIS]);
      ok(rosters.has(setup.rosterId), 'One that is missing hides the other');
    },
  },
  {
    name: 'lists the alias of the roster',
    async run(setup) {
      const { alias, rosterId } = setup;
      if (alias === undefined) {
        return;
      }
      const rosters = await rostersOf(setup, [rosterId]);
      ok(
        rosters.get(rosterId)?.aliases.includes(alias),
        `'${alias}' is no alias of the roster '${rosterId}'`,
      );
    },
  },
  {
    name: 'delivers a roster no longer once it is gone',
    async run(setup) {
      if (!setup.removeRoster) {
        return;
      }
      await setup.removeRoster();
      const { rosters } = await collect(readAll(setup), setup.secrets);
      ok(!rosters.has(setup.rosterId), 'A read still delivers it');
      ok(
        !(await rostersOf(setup, [setup.rosterId])).has(setup.rosterId),
        'Asked for by its id, it is still delivered',
      );
    },
  },
  {
    name: 'reads nothing once it is told to stop',
    async run(setup) {
      const stopped = AbortSignal.abort();
      await rejects(
        follow(readAll(setup, stopped)),
        'A read ended by itself, so that all its rosters would be taken for gone',
      );
      await rejects(
        follow(readSome(setup, [setup.rosterId], stopped)),
        'A read of one roster ended by itself, so that it would be taken for gone',
      );
    },
  },
  {
    name: 'stops on the way, and then never ends as if that were all',
    async run(setup) {
      const whole = await follow(readAll(setup));
      const stop = new AbortController();
      let seen = 0;
      try {
        for await (const _ of readAll(setup, stop.signal)) {
          seen += 1;
          stop.abort();
        }
      } catch {
        return;
      }
      strictEqual(
        seen,
        whole,
        'A read that was stopped ended by itself before all was delivered',
      );
    },
  },
];

async function rostersOf(setup: ProviderContractSetup, rosterIds: string[]) {
  const { rosters } = await collect(readSome(setup, rosterIds), setup.secrets);
  return rosters;
}

async function follow(parts: AsyncIterable<RosterPart>): Promise<number> {
  let count = 0;
  for await (const _ of parts) {
    count += 1;
  }
  return count;
}

function assertSame(some: DeliveredRosters, all: DeliveredRosters): void {
  for (const kind of ['rosters', 'schedules', 'people'] as const) {
    for (const [id, item] of some[kind]) {
      deepStrictEqual(
        item,
        all[kind].get(id),
        `Of the ${kind}, '${id}' is delivered differently when it is asked for`,
      );
    }
  }
}

/** People and schedules come along; a nested roster may be known already. */
function assertReachesAll(some: DeliveredRosters, rosterId: string): void {
  const levels = some.rosters.get(rosterId)?.levels ?? [];
  for (const { kind, id } of levels.flatMap(({ targets }) => targets)) {
    const known = kind === 'schedule' ? some.schedules : some.people;
    ok(
      kind === 'roster' || known.has(id),
      `The ${kind} '${id}' of the roster is not delivered with it`,
    );
  }
  for (const { shifts } of some.schedules.values()) {
    for (const { personId } of shifts) {
      ok(
        some.people.has(personId),
        `'${personId}', who is on call, is not delivered with the roster`,
      );
    }
  }
}
