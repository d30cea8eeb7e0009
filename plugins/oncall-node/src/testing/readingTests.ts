import { ok } from 'node:assert';
import { ProviderSchedule, ProviderShift } from '../Roster';
import { ContractTest } from './ContractTest';
import { collect, DeliveredRosters, readAll } from './DeliveredRosters';
import { ProviderContractSetup } from './ProviderContractSetup';

/** What a read of a whole target delivers. */
export const readingTests: ContractTest[] = [
  {
    name: 'delivers everything once, and no secret',
    async run(setup) {
      ok(
        setup.secrets.length > 0 && setup.secrets.every(({ length }) => length),
        'The setup names no secrets: which telephone numbers, addresses and tokens does the source hold?',
      );
      const { rosters, people } = await all(setup);
      ok(rosters.has(setup.rosterId), `There is no roster '${setup.rosterId}'`);
      ok(people.size > 0, 'There are no people');
    },
  },
  {
    name: 'delivers all that its rosters and schedules refer to',
    async run(setup) {
      const delivered = await all(setup);
      assertTargetsResolve(delivered);
      for (const { id, rotations, shifts } of delivered.schedules.values()) {
        const named = [
          ...rotations.flatMap(({ personIds }) => personIds),
          ...shifts.map(({ personId }) => personId),
        ];
        for (const personId of named) {
          ok(
            delivered.people.has(personId),
            `The schedule '${id}' names the person '${personId}', who is not delivered`,
          );
        }
      }
    },
  },
  {
    name: 'delivers shifts of the window, in their order',
    async run(setup) {
      const { schedules } = await all(setup);
      for (const schedule of schedules.values()) {
        assertShifts(schedule, setup);
      }
    },
  },
  {
    name: 'delivers who is on call in the roster',
    async run(setup) {
      const { rosters, schedules } = await all(setup);
      const onCall = (rosters.get(setup.rosterId)?.levels ?? [])
        .flatMap(({ targets }) => targets)
        .flatMap(({ kind, id }) =>
          kind === 'schedule' ? (schedules.get(id)?.shifts ?? []) : [],
        );
      ok(onCall.length > 0, `Nobody is ever on call in '${setup.rosterId}'`);
    },
  },
  {
    name: 'delivers people with the kinds of their channels',
    async run(setup) {
      const { people } = await all(setup);
      for (const { id, name, channels } of people.values()) {
        ok(name.trim(), `The person '${id}' has no name`);
        const ids = channels.map(channel => channel.id);
        ok(
          new Set(ids).size === ids.length && ids.every(text => text.trim()),
          `The channels of '${id}' have no ids of their own`,
        );
      }
      ok(
        [...people.values()].some(({ channels }) => channels.length > 0),
        'Nobody has a channel',
      );
    },
  },
  {
    name: 'applies overrides: who is replaced is not on call',
    async run(setup) {
      const { override } = setup;
      if (!override) {
        return;
      }
      const { schedules } = await all(setup);
      const during = (schedules.get(override.scheduleId)?.shifts ?? []).filter(
        shift => touches(shift, override),
      );
      ok(
        during.some(
          ({ personId, source }) =>
            personId === override.personId && source === 'override',
        ),
        `The override by '${override.personId}' is not delivered as one`,
      );
      ok(
        during.every(({ personId }) => personId !== override.replacedId),
        `'${override.replacedId}' is on call though '${override.personId}' stands in`,
      );
    },
  },
  {
    name: 'says so where a schedule could not be read whole',
    async run(setup) {
      if (!setup.truncate) {
        return;
      }
      const before = await all(setup);
      const scheduleId = await setup.truncate();
      ok(
        !before.schedules.get(scheduleId)?.incomplete,
        `The schedule '${scheduleId}' was incomplete from the beginning`,
      );
      const { schedules } = await all(setup);
      ok(
        schedules.get(scheduleId)?.incomplete?.trim(),
        `The schedule '${scheduleId}' does not say that shifts are missing`,
      );
    },
  },
];

function all(setup: ProviderContractSetup): Promise<DeliveredRosters> {
  return collect(readAll(setup), setup.secrets);
}

function assertTargetsResolve(delivered: DeliveredRosters): void {
  const known = {
    schedule: delivered.schedules,
    person: delivered.people,
    roster: delivered.rosters,
  };
  for (const { id, title, levels } of delivered.rosters.values()) {
    ok(title.trim(), `The roster '${id}' has no title`);
    for (const target of levels.flatMap(({ targets }) => targets)) {
      ok(
        known[target.kind].has(target.id),
        `The roster '${id}' names the ${target.kind} '${target.id}', which is not delivered`,
      );
    }
  }
}

function assertShifts(
  { id, shifts }: ProviderSchedule,
  { window }: ProviderContractSetup,
): void {
  let last = -Infinity;
  for (const shift of shifts) {
    const { from, until } = spanOf(shift);
    ok(from < until, `A shift of '${id}' ends before it begins`);
    ok(
      touches(shift, { from: window.from, until: window.to }),
      `A shift of '${id}' lies outside of the window`,
    );
    ok(
      last <= from,
      `The shifts of '${id}' are not in the order of their starts`,
    );
    last = from;
  }
}

function touches(
  shift: ProviderShift,
  time: { from: Date; until: Date },
): boolean {
  const { from, until } = spanOf(shift);
  return from < time.until.getTime() && time.from.getTime() < until;
}

function spanOf({ from, until }: ProviderShift) {
  return {
    from: from?.getTime() ?? -Infinity,
    until: until?.getTime() ?? Infinity,
  };
}
