import { channelArn, contactArn, rotationArn } from '../../state';
import type { IncidentManagerBuild } from './buildIncidentManagers';

/** How long Incident Manager tries one channel of a person before the next. */
const MINUTES_PER_CHANNEL = 5;

/** People with their channels, schedules, and escalation plans. */
export function buildContacts({ setup, state }: IncidentManagerBuild): void {
  const put = (
    alias: string,
    contact: {
      displayName: string;
      type: 'PERSONAL' | 'ESCALATION' | 'ONCALL_SCHEDULE';
      plan: object;
    },
  ) => {
    const arn = contactArn(setup, alias);
    state.contacts.set(arn, { arn, alias, tags: {}, ...contact });
  };
  for (const { alias, displayName, channels } of setup.people) {
    for (const { name, type, address, activated = true } of channels) {
      const arn = channelArn(setup, alias, name);
      state.channels.set(arn, {
        arn,
        contactArn: contactArn(setup, alias),
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
            ContactChannelId: channelArn(setup, alias, name),
            RetryIntervalInMinutes: 1,
          },
        },
      ],
    }));
    put(alias, { displayName, type: 'PERSONAL', plan: { Stages } });
  }
  for (const { alias, displayName, rotations } of setup.schedules) {
    put(alias, {
      displayName,
      type: 'ONCALL_SCHEDULE',
      plan: {
        RotationIds: rotations.map(({ name }) => rotationArn(setup, name)),
      },
    });
  }
  for (const { alias, displayName, stages } of setup.escalations) {
    const Stages = stages.map(({ durationMinutes, targets }) => ({
      DurationInMinutes: durationMinutes,
      Targets: targets.map(target => ({
        ContactTargetInfo: {
          ContactId: contactArn(setup, target.alias),
          IsEssential: target.essential,
        },
      })),
    }));
    put(alias, { displayName, type: 'ESCALATION', plan: { Stages } });
  }
}
