import type { Engagement } from '@aws-sdk/client-ssm-contacts';
import type { StoredEngagement } from '../../../state';

/** An engagement as lists answer it. */
export function toEngagement(engagement: StoredEngagement): Engagement {
  return {
    EngagementArn: engagement.arn,
    ContactArn: engagement.contactArn,
    Sender: engagement.sender,
    IncidentId: engagement.incidentArn,
    StartTime: engagement.startedAt,
    StopTime: engagement.stoppedAt,
  };
}
