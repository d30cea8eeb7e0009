import {
  ExecutionStatus,
  OperationsArea,
  RiskClass,
} from '@opsready/backstage-plugin-runbooks-common';

/** A row of `executions`; the migration says what each column is for. */
export interface ExecutionRow {
  id: string;
  request_key: string | null;
  runbook_id: string;
  runbook_title: string;
  runbook_name: string;
  area: OperationsArea | null;
  entity_ref: string | null;
  owner_ref: string | null;
  executor_id: string;
  status: ExecutionStatus;
  status_since: string;
  risk_class: RiskClass | null;
  /** `string[]` */
  risk_reasons: string;
  /** `ExecutionPlan` */
  plan: string;
  plan_hash: string;
  document_name: string;
  sealed: string | null;
  account: string | null;
  region: string | null;
  environment: string | null;
  requested_by: string | null;
  requested_at: string;
  reason: string | null;
  ticket: string | null;
  /** `{ by, reason }` */
  break_glass: string | null;
  /** `LaunchDemands` */
  demands: string | null;
  approvals_required: number;
  approval_expires_at: string | null;
  launched_by: string | null;
  launched_at: string | null;
  submitted_at: string | null;
  submit_attempts: number;
  submit_lease_token: string | null;
  submit_lease_expires_at: string | null;
  provider_id: string | null;
  started_at: string | null;
  finished_at: string | null;
  duration_ms: number | string | null;
  message: string | null;
  /** `ObservedExecution['waitingFor']` */
  waiting_for: string | null;
  stop_requested_by: string | null;
  stop_reason: string | null;
  stop_attempts: number;
  stop_due_at: string | null;
  has_secrets: boolean | number;
  outside: boolean | number;
  steps_due: boolean | number;
  steps_read_at: string | null;
  author: string | null;
  by_other: boolean | number;
  search_text: string;
}

/** What a launch gives when it is asked for; the store fills in the rest. */
export type NewExecution = Pick<
  ExecutionRow,
  | 'id'
  | 'request_key'
  | 'runbook_id'
  | 'runbook_title'
  | 'runbook_name'
  | 'area'
  | 'entity_ref'
  | 'owner_ref'
  | 'executor_id'
  | 'risk_class'
  | 'risk_reasons'
  | 'plan'
  | 'plan_hash'
  | 'document_name'
  | 'sealed'
  | 'account'
  | 'region'
  | 'environment'
  | 'requested_by'
  | 'requested_at'
  | 'reason'
  | 'ticket'
  | 'break_glass'
  | 'demands'
  | 'approvals_required'
  | 'approval_expires_at'
  | 'author'
> & {
  status: 'requested' | 'awaitingApproval';
  message?: string | null;
};

/** An execution that was started outside the portal, as the provider shows it. */
export type OutsideExecution = Pick<
  ExecutionRow,
  | 'id'
  | 'runbook_id'
  | 'runbook_title'
  | 'runbook_name'
  | 'area'
  | 'executor_id'
  | 'status'
  | 'status_since'
  | 'plan'
  | 'document_name'
  | 'account'
  | 'region'
  | 'environment'
  | 'provider_id'
  | 'requested_at'
  | 'launched_at'
  | 'started_at'
  | 'finished_at'
  | 'message'
  | 'waiting_for'
>;

/** What may change together with a status. */
export type ExecutionChanges = Partial<
  Omit<ExecutionRow, 'id' | 'request_key' | 'status' | 'status_since'>
>;
