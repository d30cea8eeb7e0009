import { AuditEntry } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { withoutAddresses } from '../addresses/withoutAddresses';
import { AuditRow } from './AuditRow';

/** Something that happened, to be remembered. */
export interface AuditRecord {
  at: Date;
  event: AuditEntry['event'];
  /** Default: what the event usually weighs. */
  severity?: AuditEntry['severity'];
  /** Entity ref of the person; absent where nobody did it. */
  actor?: string;
  entityRef?: string;
  rosterId?: string;
  actionId?: string;
  /** The name of who was revealed or reached, with the kind of channel. */
  subject?: string;
  /** Reasons and messages; addresses in it are left out. */
  detail?: string;
}

/** Appends to the record that is never changed. */
export interface AuditLog {
  /** @param trx - the transaction of the change that is told of, so that neither stands without the other */
  record(trx: Knex, ...records: AuditRecord[]): Promise<void>;
}

const SEVERITIES: Record<AuditEntry['event'], AuditEntry['severity']> = {
  revealed: 'high',
  revealRefused: 'high',
  revealFailed: 'medium',
  pageRequested: 'medium',
  pageRefused: 'medium',
  pageSent: 'medium',
  pageFailed: 'medium',
  incidentRequested: 'medium',
  incidentRefused: 'medium',
  incidentDeclared: 'medium',
  incidentFailed: 'medium',
  becameUnknown: 'high',
  closed: 'high',
  reviewed: 'low',
};

export const auditLog: AuditLog = {
  async record(trx, ...records) {
    if (records.length > 0) {
      await trx<AuditRow>('audit_entries').insert(records.map(toRow));
    }
  },
};

function toRow(record: AuditRecord): Omit<AuditRow, 'id'> {
  return {
    at: record.at.toISOString(),
    event: record.event,
    severity: record.severity ?? SEVERITIES[record.event],
    actor: record.actor ?? null,
    entity_ref: record.entityRef ?? null,
    roster_id: record.rosterId ?? null,
    action_id: record.actionId ?? null,
    subject: cleanOrNull(record.subject),
    detail: cleanOrNull(record.detail),
  };
}

/** Without what only a reveal shows, and without the character that PostgreSQL's text cannot hold. */
function cleanOrNull(text: string | undefined): string | null {
  return text === undefined
    ? null
    : withoutAddresses(text.replaceAll('\0', ''));
}
