import {
  ExecutionStatus,
  OperationsArea,
} from '@opsready/backstage-plugin-runbooks-common';

/** What a list of executions is cut to. */
export interface ExecutionFilter {
  entityRef?: string;
  runbookId?: string;
  status?: ExecutionStatus[];
  requestedBy?: string;
  outside?: boolean;
  text?: string;
  area?: OperationsArea[];
  account?: string[];
}

/** Whose approvals an inbox shows: entity refs of the person, and of the groups that they belong to. */
export interface Inbox {
  personRef: string;
  memberOf: readonly string[];
}
