import { stringify } from './stableJson';
import { CollectedRecord } from '@opsready/backstage-plugin-readiness-node';
import { hashOf } from '@opsready/backstage-plugin-opsready-node';
import { RecordRow } from '../database/tables';

/** The columns that are written when a record is new or changed. */
export type WrittenRecord = Omit<RecordRow, 'id'>;

/** Which columns a record has, for bulk statements. */
export const RECORD_COLUMNS = {
  collector_id: 'text',
  account: 'text',
  region: 'text',
  record_key: 'text',
  record_id: 'text',
  reader_target: 'text',
  type: 'text',
  about_target: 'boolean',
  content_hash: 'text',
  data: 'text',
  inventory: 'text',
  severity: 'text',
  compliance_status: 'text',
  workflow_status: 'text',
  record_state: 'text',
  title: 'text',
  control_id: 'text',
  source_created_at: 'text',
  source_updated_at: 'text',
} as const satisfies { [TKey in keyof WrittenRecord]: string };

/** A record as a row; the hash is of everything that the source says. */
export function toRow(
  record: CollectedRecord,
  options: { collectorId: string; readerTarget: string },
): WrittenRecord {
  const { finding } = record;
  return {
    collector_id: options.collectorId,
    account: record.account,
    region: record.region,
    record_key: hashOf(record.id),
    record_id: record.id,
    reader_target: options.readerTarget,
    type: record.type,
    about_target: record.aboutTarget ?? false,
    content_hash: hashOf(stringify(record)),
    data: JSON.stringify(record.data),
    inventory: record.inventory ? JSON.stringify(record.inventory) : null,
    severity: finding?.severity ?? null,
    compliance_status: finding?.complianceStatus ?? null,
    workflow_status: finding?.workflowStatus ?? null,
    record_state: finding?.recordState ?? null,
    title: finding?.title ?? null,
    control_id: finding?.controlId ?? null,
    source_created_at: finding?.createdAt ?? null,
    source_updated_at: finding?.updatedAt ?? null,
  };
}

/** A stored row as the record that it was; `resources` are stored apart. */
export function toRecord(
  row: Omit<RecordRow, 'id' | 'content_hash' | 'record_key' | 'reader_target'>,
  resources: string[],
): CollectedRecord {
  return {
    id: row.record_id,
    account: row.account,
    region: row.region,
    type: row.type,
    resources,
    data: JSON.parse(row.data),
    ...(row.about_target && { aboutTarget: true }),
    ...(row.inventory && { inventory: JSON.parse(row.inventory) }),
    ...(row.severity && {
      finding: {
        severity: row.severity as NonNullable<
          CollectedRecord['finding']
        >['severity'],
        title: row.title ?? '',
        ...(row.compliance_status && {
          complianceStatus: row.compliance_status,
        }),
        ...(row.workflow_status && { workflowStatus: row.workflow_status }),
        ...(row.record_state && { recordState: row.record_state }),
        ...(row.control_id && { controlId: row.control_id }),
        ...(row.source_created_at && { createdAt: row.source_created_at }),
        ...(row.source_updated_at && { updatedAt: row.source_updated_at }),
      },
    }),
  };
}
