/** An AWS account with its identities. */
export interface Account {
  id: string;
  name: string;
  users: User[];
  roles: Role[];
}

export interface User {
  name: string;
  accessKeyId: string;
  /** Action patterns (`securityhub:Get*`). */
  allow: string[];
}

export interface Role {
  name: string;
  /** Accounts whose identities may assume the role. */
  trustedAccounts: string[];
  /** Asked for on AssumeRole where it is set. */
  externalId?: string;
  /** Whether AssumeRoleWithWebIdentity may be used. */
  trustsWebIdentity?: boolean;
  allow: string[];
}

/** Whether one of the IAM action patterns covers the action; `*` stands for any text and case does not matter. */
export function allowsAction(patterns: string[], action: string): boolean {
  return patterns.some(pattern => {
    const expression = pattern
      .split('*')
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*');
    return new RegExp(`^${expression}$`, 'i').test(action);
  });
}
