import {
  AuditEntry,
  Place,
  PlanValue,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { maskText } from '../masking';
import { AuditRow } from './AuditRow';

/** Something that happened, to be remembered. Parameters are masked by whoever records it. */
export interface AuditRecord {
  at: Date;
  event: AuditEntry['event'];
  /** Default: what the event usually weighs. */
  severity?: AuditEntry['severity'];
  /** Entity ref of the person; absent where nobody did it. */
  actor?: string;
  /** The role that the execution runs as. */
  runAs?: string;
  executionId?: string;
  runbookId?: string;
  entityRef?: string;
  place?: Place;
  planHash?: string;
  parameters?: PlanValue[];
  detail?: string;
}

/** Appends to the record that is never changed. */
export interface AuditLog {
  /** @param trx - the transaction of the change that is told of, so that neither stands without the other */
  record(trx: Knex, ...records: AuditRecord[]): Promise<void>;
}

const SEVERITIES: Record<AuditEntry['event'], AuditEntry['severity']> = {
  requested: 'medium',
  refused: 'medium',
  approved: 'medium',
  approvalRejected: 'medium',
  approvalsVoided: 'medium',
  approvalExpired: 'low',
  launched: 'medium',
  submitFailed: 'medium',
  signalled: 'medium',
  stopRequested: 'medium',
  stepRecorded: 'low',
  finished: 'low',
  becameUnknown: 'high',
  closed: 'high',
  overridden: 'high',
  reviewed: 'low',
  outputsRead: 'low',
};

export const auditLog: AuditLog = {
  async record(trx, ...records) {
    if (records.length > 0) {
      await trx<AuditRow>('audit_entries').insert(records.map(toRow));
    }
  },
};

function toRow(record: AuditRecord): Omit<AuditRow, 'id'> {
  const { place } = record;
  return {
    at: record.at.toISOString(),
    event: record.event,
    severity: record.severity ?? SEVERITIES[record.event],
    actor: record.actor ?? null,
    run_as: record.runAs ?? null,
    execution_id: record.executionId ?? null,
    runbook_id: record.runbookId ?? null,
    entity_ref: record.entityRef ?? null,
    account: place?.account ?? null,
    region: place?.region ?? null,
    environment: place?.environment ?? null,
    plan_hash: record.planHash ?? null,
    parameters: record.parameters ? JSON.stringify(record.parameters) : null,
    detail: record.detail === undefined ? null : maskText(record.detail),
  };
}
