import { ActionStatus } from '@opsready/backstage-plugin-oncall-common';

/** A page or an incident. */
export type ActionKind = 'page' | 'incident';

/** A row of `actions`; the migration says what each column is for. */
export interface ActionRow {
  id: string;
  kind: ActionKind;
  status: ActionStatus;
  entity_ref: string;
  entity_title: string;
  roster_id: string;
  roster_title: string;
  provider_id: string;
  target_id: string;
  roster_native_id: string;
  act_target_id: string | null;
  /** `Severity` */
  severity: string | null;
  title: string;
  description: string | null;
  reason: string;
  requested_by: string;
  requested_at: string;
  request_key: string;
  /** `Reached[]` */
  reached: string;
  note: string | null;
  submitted_at: string | null;
  submit_attempts: number;
  submit_lease_token: string | null;
  submit_lease_expires_at: string | null;
  sent_id: string | null;
  url: string | null;
  message: string | null;
  finished_at: string | null;
}

/** What somebody asks for; the store fills in the rest. */
export type NewAction = Pick<
  ActionRow,
  | 'id'
  | 'kind'
  | 'entity_ref'
  | 'entity_title'
  | 'roster_id'
  | 'roster_title'
  | 'provider_id'
  | 'target_id'
  | 'roster_native_id'
  | 'act_target_id'
  | 'severity'
  | 'title'
  | 'description'
  | 'reason'
  | 'requested_by'
  | 'request_key'
>;

/** What may change together with a status. */
export type ActionChanges = Partial<
  Pick<
    ActionRow,
    | 'reached'
    | 'note'
    | 'submitted_at'
    | 'submit_attempts'
    | 'submit_lease_token'
    | 'submit_lease_expires_at'
    | 'sent_id'
    | 'url'
    | 'message'
  >
>;
