/** Who made a request, as AWS sees it. */
export interface Caller {
  account: string;
  arn: string;
  userId: string;
  accessKeyId: string;
  /** Set for sessions of a role. */
  roleName?: string;
  sessionName?: string;
  /** IAM action patterns that it is allowed. */
  allow: string[];
}
