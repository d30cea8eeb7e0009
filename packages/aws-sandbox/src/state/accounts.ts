import type {
  AlternateContact,
  ScenarioRole,
  ScenarioUser,
  SupportPlan,
} from '../scenario/types';

export type User = ScenarioUser;
export type Role = ScenarioRole;

/** An AWS account with its identities. */
export interface Account {
  id: string;
  name: string;
  users: User[];
  roles: Role[];
  /** Absent where it has none. */
  supportPlan?: SupportPlan;
  alternateContacts: AlternateContact[];
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
