import type {
  IncidentRecord,
  GetResponsePlanOutput,
  RelatedItem,
  TimelineEvent,
} from '@aws-sdk/client-ssm-incidents';

/** A response plan as AWS answers it, with its tags. */
export interface StoredResponsePlan {
  plan: GetResponsePlanOutput;
  tags: Record<string, string>;
}

/** An incident with everything that hangs on it. */
export interface StoredIncident {
  record: IncidentRecord;
  /** The plan that it was started with; it may be gone. */
  responsePlanArn: string;
  timeline: TimelineEvent[];
  relatedItems: RelatedItem[];
  /** Who started it, and the tags of their session. */
  startedBy: string;
  sessionTags?: Record<string, string>;
}
