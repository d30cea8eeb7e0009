/** Somebody being called: a contact and what they are told. */
export interface StoredEngagement {
  arn: string;
  contactArn: string;
  sender: string;
  subject: string;
  content: string;
  publicSubject?: string;
  publicContent?: string;
  incidentArn?: string;
  startedAt: Date;
  stoppedAt?: Date;
  /** Who started it, and the tags of their session. */
  startedBy: string;
  sessionTags?: Record<string, string>;
}
