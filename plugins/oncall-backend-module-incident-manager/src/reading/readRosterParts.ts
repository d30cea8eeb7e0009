import {
  ProviderPerson,
  ProviderSchedule,
  ReadWindow,
  RosterPart,
} from '@opsready/backstage-plugin-oncall-node';
import { batches } from '@opsready/backstage-plugin-opsready-node';
import { contactArn } from '../arns/contactArns';
import { IncidentManagerSettings } from '../config/IncidentManagerSettings';
import { ResponsePlans } from '../plans/ResponsePlans';
import { ListedContact, listContacts } from './listContacts';
import { AT_ONCE, ReadContext } from './ReadContext';
import { readPerson, toGonePerson } from './readPerson';
import { PlannedContact, readPlans } from './readPlans';
import { listRotations } from './readRotations';
import { readSchedule } from './readSchedule';
import { toRoster } from './toRoster';

/**
 * Streams rosters with their schedules and people: all of an account and Region, or some and what they lead to.
 *
 * @param options - `rosterIds`: aliases or ARNs; all where absent
 */
export async function* readRosterParts(
  context: ReadContext,
  options: {
    settings: IncidentManagerSettings;
    plans: ResponsePlans;
    rosterIds?: readonly string[];
    window: ReadWindow;
  },
): AsyncGenerator<RosterPart> {
  const { settings, plans, rosterIds, window } = options;
  context.signal.throwIfAborted();
  if (rosterIds?.length === 0) {
    return;
  }
  const directory = await listContacts(context);
  const wanted = wantedOf(context, directory, rosterIds);
  if (wanted.length === 0) {
    return;
  }
  const planned = await readPlans(context, directory, wanted);
  const responsePlans = await plans.read(context, { afresh: !rosterIds });
  const asked = new Set(wanted.map(({ arn }) => arn));
  for (const contact of planned.values()) {
    // What an asked one leads to comes along as schedule or person; another escalation plan as the roster that it is.
    if (asked.has(contact.arn) || contact.type === 'ESCALATION') {
      const roster = toRoster({
        contact,
        directory,
        responsePlans,
        named: settings.responsePlans,
        place: context.place,
      });
      yield { kind: 'roster', roster };
    }
  }

  const people = new Set<string>(
    [...planned.values()].filter(isPerson).map(({ id }) => id),
  );
  for await (const schedule of readSchedules(context, planned, window)) {
    yield { kind: 'schedule', schedule };
    for (const id of personIdsOf(schedule)) {
      people.add(id);
    }
  }
  for await (const person of readPeople(context, directory, {
    ids: [...people],
    emailDomains: settings.emailDomains,
  })) {
    yield { kind: 'person', person };
  }
}

function wantedOf(
  { place }: ReadContext,
  directory: ReadonlyMap<string, ListedContact>,
  rosterIds?: readonly string[],
): ListedContact[] {
  const arns = rosterIds?.map(id => contactArn(id, place));
  return arns
    ? [...new Set(arns)].flatMap(arn => directory.get(arn) ?? [])
    : [...directory.values()];
}

async function* readSchedules(
  context: ReadContext,
  planned: ReadonlyMap<string, PlannedContact>,
  window: ReadWindow,
): AsyncGenerator<ProviderSchedule> {
  const contacts = [...planned.values()].filter(
    ({ type }) => type === 'ONCALL_SCHEDULE',
  );
  if (contacts.length === 0) {
    return;
  }
  const rotations = await listRotations(context);
  for (const batch of batches(contacts, AT_ONCE)) {
    yield* await Promise.all(
      batch.map(contact =>
        readSchedule(context, { contact, rotations, window }),
      ),
    );
    context.signal.throwIfAborted();
  }
}

async function* readPeople(
  context: ReadContext,
  directory: ReadonlyMap<string, ListedContact>,
  { ids, emailDomains }: { ids: string[]; emailDomains?: readonly string[] },
): AsyncGenerator<ProviderPerson> {
  for (const batch of batches(ids, AT_ONCE)) {
    yield* await Promise.all(
      batch.map(async id => {
        const contact = directory.get(contactArn(id, context.place));
        return contact
          ? readPerson(context, contact, emailDomains)
          : toGonePerson(id);
      }),
    );
    context.signal.throwIfAborted();
  }
}

function isPerson({ type }: ListedContact): boolean {
  return type === 'PERSONAL';
}

function personIdsOf({ rotations, shifts }: ProviderSchedule): string[] {
  return [
    ...rotations.flatMap(({ personIds }) => personIds),
    ...shifts.map(({ personId }) => personId),
  ];
}
