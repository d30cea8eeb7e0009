/** Who made a request, as AWS sees it. */
export interface Caller {
  account: string;
  arn: string;
  userId: string;
  accessKeyId: string;
  /** Set for sessions of a role. */
  roleName?: string;
  sessionName?: string;
  /** Tags that AssumeRole put on the session. */
  sessionTags?: Record<string, string>;
  /** IAM action patterns that it is allowed. */
  allow: string[];
  /** Names of the roles that it may pass to a service; any where absent and `iam:PassRole` is allowed. */
  mayPass?: string[];
}
