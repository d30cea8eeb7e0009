import { randomUUID } from 'node:crypto';
import type { StoredIncident } from '../../state';

/** Writes down that something happened in an incident. */
export function addEvent(
  { record, timeline }: StoredIncident,
  eventType: string,
  data: object,
  at: Date,
): void {
  timeline.push({
    incidentRecordArn: record.arn,
    eventId: randomUUID(),
    eventTime: at,
    eventUpdatedTime: at,
    eventType,
    eventData: JSON.stringify(data),
  });
}
