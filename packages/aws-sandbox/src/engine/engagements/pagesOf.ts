import {
  aliasOf,
  stableUuid,
  type IncidentManagerState,
  type StoredEngagement,
} from '../../state';
import { rotationShifts } from '../rotations/rotationShifts';

const MINUTE_MS = 60_000;

/** One message that went to one channel of a person. */
export interface SentPage {
  arn: string;
  contactArn: string;
  channelArn: string;
  sentAt: Date;
}

/**
 * The messages that an engagement has sent until now: stage by stage, to the channels of people that are activated, of
 * schedules to whoever is on call in that moment. Those that were to follow after it was stopped are not sent.
 */
export function pagesOf(
  state: IncidentManagerState,
  engagement: StoredEngagement,
  now: Date,
): SentPage[] {
  const end = Math.min(
    now.getTime(),
    engagement.stoppedAt?.getTime() ?? Infinity,
  );
  const planned = plan(
    state,
    engagement.contactArn,
    engagement.startedAt.getTime(),
    new Set(),
  );
  return planned
    .filter(({ at }) => at <= end)
    .sort((a, b) => a.at - b.at)
    .map(({ at, contactArn, channelArn }) => ({
      arn: `${contactArn.split(':contact/')[0]}:page/${aliasOf(contactArn)}/${stableUuid(`${engagement.arn}/${channelArn}/${at}`)}`,
      contactArn,
      channelArn,
      sentAt: new Date(at),
    }));
}

interface PlannedPage {
  at: number;
  contactArn: string;
  channelArn: string;
}

function plan(
  state: IncidentManagerState,
  contactArn: string,
  at: number,
  onTheWay: ReadonlySet<string>,
): PlannedPage[] {
  const contact = state.contacts.get(contactArn);
  if (!contact || onTheWay.has(contactArn)) {
    return [];
  }
  const within = new Set([...onTheWay, contactArn]);
  if (contact.type === 'ONCALL_SCHEDULE') {
    return (contact.plan.RotationIds ?? [])
      .flatMap(arn => onCallAt(state, arn, at))
      .flatMap(person => plan(state, person, at, within));
  }
  const pages: PlannedPage[] = [];
  let stageAt = at;
  for (const { DurationInMinutes = 0, Targets = [] } of contact.plan.Stages ??
    []) {
    for (const { ChannelTargetInfo, ContactTargetInfo } of Targets) {
      const channelArn = ChannelTargetInfo?.ContactChannelId ?? '';
      if (state.channels.get(channelArn)?.activated) {
        pages.push({ at: stageAt, contactArn, channelArn });
      }
      pages.push(
        ...plan(state, ContactTargetInfo?.ContactId ?? '', stageAt, within),
      );
    }
    stageAt += DurationInMinutes * MINUTE_MS;
  }
  return pages;
}

function onCallAt(
  state: IncidentManagerState,
  rotationArn: string,
  at: number,
): string[] {
  const rotation = state.rotations.get(rotationArn);
  return rotation
    ? rotationShifts(rotation, { from: at, until: at + 1 }).flatMap(
        ({ contactArns }) => contactArns,
      )
    : [];
}
