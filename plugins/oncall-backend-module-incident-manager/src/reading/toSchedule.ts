import { Rotation, RotationShift } from '@aws-sdk/client-ssm-contacts';
import { isTimeZone } from '@opsready/backstage-plugin-oncall-common';
import {
  ProviderSchedule,
  ProviderShift,
  ReadWindow,
} from '@opsready/backstage-plugin-oncall-node';
import { contactId, Place } from '../arns/contactArns';
import { contactsLink } from '../links/incidentManagerLinks';
import { describeRecurrence } from './describeRecurrence';
import { ListedContact } from './listContacts';

/** A rotation with its shifts, or why they are not there. */
export interface RotationReading {
  rotation: Rotation;
  shifts: RotationShift[];
  incomplete?: string;
}

/** An on-call schedule of the model, from its rotations. Pure. */
export function toSchedule(options: {
  contact: ListedContact;
  place: Place;
  window: ReadWindow;
  readings: readonly RotationReading[];
  /** ARNs of rotations that the schedule names and that are not there. */
  missing: readonly string[];
}): ProviderSchedule {
  const { contact, place, window, readings, missing } = options;
  const rotations = readings.map(({ rotation }) => rotation);
  const zones = new Set(
    rotations.flatMap(({ TimeZoneId }) => TimeZoneId ?? []),
  );
  const [zone] = zones;
  const incomplete = readings.flatMap(reading => reading.incomplete ?? []);
  const url = contactsLink(place.region);
  return {
    id: contact.id,
    title: contact.title,
    ...(zones.size === 1 && isTimeZone(zone) && { timeZone: zone }),
    ...(url && { url }),
    rotations: rotations.map(rotation => ({
      title: rotation.Name!,
      ...(rotation.Recurrence && {
        description: describeRecurrence(
          rotation.Recurrence,
          rotation.TimeZoneId,
        ),
      }),
      personIds: (rotation.ContactIds ?? []).map(arn => contactId(arn, place)),
    })),
    shifts: readings
      .flatMap(({ shifts }) => shifts)
      .flatMap(shift => toShifts(shift, place, window))
      .sort((one, other) => startOf(one) - startOf(other)),
    ...(incomplete.length > 0 && { incomplete: incomplete.join(' ') }),
    problems: [
      ...missing.map(
        arn =>
          `The on-call schedule '${contact.id}' has the rotation ${arn}, which is not there. Correct the schedule in Incident Manager.`,
      ),
      ...(rotations.length + missing.length === 0
        ? [
            `The on-call schedule '${contact.id}' has no rotations, so that nobody is ever on call. Add one in Incident Manager.`,
          ]
        : []),
      ...rotations.flatMap(rotation => problemsOf(rotation)),
    ],
  };
}

function problemsOf({ Name, ContactIds, TimeZoneId }: Rotation): string[] {
  return [
    ...(ContactIds?.length
      ? []
      : [
          `The rotation '${Name}' has nobody in it. Add its people in Incident Manager.`,
        ]),
    ...(TimeZoneId !== undefined && !isTimeZone(TimeZoneId)
      ? [
          `The rotation '${Name}' is in the time zone '${TimeZoneId}', which does not exist. Choose an IANA name such as Europe/Stockholm.`,
        ]
      : []),
  ];
}

/** One shift for each person that is on call together; none where nobody is, and where it is outside of the window. */
function toShifts(
  { ContactIds = [], StartTime, EndTime, Type }: RotationShift,
  place: Place,
  window: ReadWindow,
): ProviderShift[] {
  if (!(StartTime! < window.to && EndTime! > window.from)) {
    return [];
  }
  return [...new Set(ContactIds)].map(arn => ({
    personId: contactId(arn, place),
    from: StartTime,
    until: EndTime,
    source: Type === 'OVERRIDDEN' ? 'override' : 'regular',
  }));
}

function startOf({ from }: ProviderShift): number {
  return from?.getTime() ?? -Infinity;
}
