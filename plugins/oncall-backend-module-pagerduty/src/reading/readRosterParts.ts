import { RosterPart } from '@opsready/backstage-plugin-oncall-node';
import { AccountReader } from './AccountReader';
import { ReadContext } from './ReadContext';
import { NamedPeople } from './NamedPeople';
import { readShifts } from './readShifts';
import { Policy, Schedule } from './schemas';
import { isSchedule, toRoster } from './toRoster';
import { toSchedule } from './toSchedule';

/** Streams rosters, then their schedules as shifts arrive, then the people that they name. */
export async function* readRosterParts(
  context: ReadContext,
  reader: AccountReader,
): AsyncGenerator<RosterPart> {
  const people = new NamedPeople();
  const uses = new Map<string, ScheduleUse>();
  for await (const policy of reader.policies()) {
    yield { kind: 'roster', roster: toRoster(policy, context) };
    for (const { id, type, summary } of targetsOf(policy)) {
      if (!isSchedule(type)) {
        people.name(id, summary);
      } else if (!uses.has(id)) {
        uses.set(id, { policyId: policy.id, title: summary ?? id });
      }
    }
  }
  const schedules = new Map<string, Schedule>();
  for await (const schedule of reader.schedules(new Set(uses.keys()))) {
    schedules.set(schedule.id, schedule);
  }
  const policyIds = new Map([...uses].map(([id, use]) => [id, use.policyId]));
  for await (const shifts of readShifts(context, policyIds)) {
    const { scheduleId: id, onCalls } = shifts;
    const schedule = schedules.get(id);
    people.nameAll(onCalls, schedule);
    yield {
      kind: 'schedule',
      schedule: toSchedule(shifts, {
        schedule,
        title: uses.get(id)?.title ?? id,
        window: context.window,
      }),
    };
    // What has been delivered is not kept until the end.
    schedules.delete(id);
  }
  yield* people.deliver(reader);
}

interface ScheduleUse {
  policyId: string;
  title: string;
}

function targetsOf(policy: Policy) {
  return policy.escalation_rules.flatMap(({ targets }) => targets ?? []);
}
