import type { Plan } from '@aws-sdk/client-ssm-contacts';
import type {
  EscalationPlan,
  OnCallPerson,
  OnCallSchedule,
} from '../../scenario/types';
import { channelArn, contactArn, rotationArn, type Place } from './arns';
import type { StoredContact } from './contacts';
import type { IncidentManagerState } from './IncidentManagerState';

/** How long Incident Manager tries one channel of a person before the next. */
const MINUTES_PER_CHANNEL = 5;

/** Puts a person in place of whoever had the alias, with these channels alone. */
export function putPerson(
  state: IncidentManagerState,
  place: Place,
  { alias, displayName, channels }: OnCallPerson,
): void {
  const owner = contactArn(place, alias);
  removeContact(state, owner);
  for (const { name, type, address, activated = true } of channels) {
    const arn = channelArn(place, alias, name);
    state.channels.set(arn, {
      arn,
      contactArn: owner,
      name,
      type,
      address,
      activated,
    });
  }
  const Stages = channels.map(({ name }) => ({
    DurationInMinutes: MINUTES_PER_CHANNEL,
    Targets: [
      {
        ChannelTargetInfo: {
          ContactChannelId: channelArn(place, alias, name),
          RetryIntervalInMinutes: 1,
        },
      },
    ],
  }));
  put(state, place, alias, displayName, 'PERSONAL', { Stages });
}

export function putSchedule(
  state: IncidentManagerState,
  place: Place,
  schedule: Pick<OnCallSchedule, 'alias' | 'displayName'> & {
    rotations: string[];
  },
): void {
  const { alias, displayName, rotations } = schedule;
  put(state, place, alias, displayName, 'ONCALL_SCHEDULE', {
    RotationIds: rotations.map(name => rotationArn(place, name)),
  });
}

export function putEscalation(
  state: IncidentManagerState,
  place: Place,
  { alias, displayName, stages }: EscalationPlan,
): void {
  const Stages = stages.map(({ durationMinutes, targets }) => ({
    DurationInMinutes: durationMinutes,
    Targets: targets.map(target => ({
      ContactTargetInfo: {
        ContactId: contactArn(place, target.alias),
        IsEssential: target.essential,
      },
    })),
  }));
  put(state, place, alias, displayName, 'ESCALATION', { Stages });
}

/** Removes a contact with its channels; what names it goes on naming it. False where there is none. */
export function removeContact(
  state: IncidentManagerState,
  arn: string,
): boolean {
  for (const channel of [...state.channels.values()]) {
    if (channel.contactArn === arn) {
      state.channels.delete(channel.arn);
    }
  }
  return state.contacts.delete(arn);
}

function put(
  state: IncidentManagerState,
  place: Place,
  alias: string,
  displayName: string,
  type: StoredContact['type'],
  plan: Plan,
): void {
  const arn = contactArn(place, alias);
  state.contacts.set(arn, { arn, alias, displayName, type, plan, tags: {} });
}
