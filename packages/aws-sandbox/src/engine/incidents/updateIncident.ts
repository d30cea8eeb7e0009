import type { IncidentRecord } from '@aws-sdk/client-ssm-incidents';
import type { IncidentManagerState, StoredIncident } from '../../state';
import { addEvent } from './timeline';

/** Changes an incident. One that is resolved calls nobody any more. */
export function updateIncident(
  state: IncidentManagerState,
  incident: StoredIncident,
  changes: Partial<
    Pick<IncidentRecord, 'title' | 'summary' | 'impact' | 'status'>
  >,
  { by, at }: { by: string; at: Date },
): void {
  const { record } = incident;
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  Object.assign(record, given, { lastModifiedBy: by, lastModifiedTime: at });
  if (changes.status === 'OPEN') {
    record.resolvedTime = undefined;
  }
  if (changes.status === 'RESOLVED') {
    record.resolvedTime ??= at;
    for (const engagement of state.engagements.values()) {
      if (engagement.incidentArn === record.arn) {
        engagement.stoppedAt ??= at;
      }
    }
  }
  addEvent(incident, 'SSM Incident Record Update', given, at);
}
