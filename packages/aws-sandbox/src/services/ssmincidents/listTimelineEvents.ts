import {
  ListTimelineEvents$,
  type ListTimelineEventsInput,
  type ListTimelineEventsOutput,
  type TimelineEvent,
} from '@aws-sdk/client-ssm-incidents';
import { assertOneOf } from '../constraints';
import { defineOperation } from '../defineService';
import { assertFilters, passesFilters } from './filters';
import { incidentsOf, incidentsPage, requireIncident } from './required';

const KEYS = ['eventReference', 'eventTime', 'eventType'];

export const listTimelineEvents = defineOperation<
  ListTimelineEventsInput,
  ListTimelineEventsOutput
>({
  schema: ListTimelineEvents$,
  run({ input, region }) {
    const { filters, sortOrder } = input;
    assertFilters(filters, KEYS);
    assertOneOf(input.sortBy, 'sortBy', ['EVENT_TIME']);
    assertOneOf(sortOrder, 'sortOrder', ['ASCENDING', 'DESCENDING']);
    const { timeline } = requireIncident(
      incidentsOf(region),
      input.incidentRecordArn,
    );
    const direction = sortOrder === 'DESCENDING' ? -1 : 1;
    const matching = timeline
      .filter(event => passesFilters(filters, valuesOf(event)))
      .sort((a, b) => direction * (Number(a.eventTime) - Number(b.eventTime)));
    const page = incidentsPage(matching, input);
    return {
      eventSummaries: page.items.map(({ eventData: _, ...summary }) => summary),
      nextToken: page.nextToken,
    };
  },
});

function valuesOf({ eventTime, eventType, eventReferences }: TimelineEvent) {
  return {
    eventTime: eventTime ? [eventTime] : [],
    eventType: eventType ? [eventType] : [],
    eventReference: (eventReferences ?? []).flatMap(
      ({ resource, relatedItemId }) => resource ?? relatedItemId ?? [],
    ),
  };
}
