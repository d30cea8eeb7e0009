import {
  GetTimelineEvent$,
  type GetTimelineEventInput,
  type GetTimelineEventOutput,
} from '@aws-sdk/client-ssm-incidents';
import { defineOperation } from '../defineService';
import { incidentsOf, notFound, requireIncident } from './required';

export const getTimelineEvent = defineOperation<
  GetTimelineEventInput,
  GetTimelineEventOutput
>({
  schema: GetTimelineEvent$,
  run({ input, region }) {
    const { timeline } = requireIncident(
      incidentsOf(region),
      input.incidentRecordArn,
    );
    const event = timeline.find(({ eventId }) => eventId === input.eventId);
    if (!event) {
      throw notFound(input.eventId, 'TIMELINE_EVENT', 'Event not found');
    }
    return { event };
  },
});
