import { useApi } from '@backstage/frontend-plugin-api';
import { AuditRecord } from '@opsready/backstage-plugin-opsready-react';
import { runbooksAuditReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { AUDIT_ADDRESS, auditQueryOf } from './AuditAddress';
import { auditColumns } from './auditColumns';
import { AuditFilters } from './AuditFilters';

/** Who did what to which execution, as whom, and what was refused. */
export function AuditPage() {
  const api = useApi(runbooksApiRef);
  return (
    <AuditRecord
      source={{
        what: 'the audit record of runbooks',
        permission: runbooksAuditReadPermission.name,
        fileName: 'runbooks-audit',
        recorded:
          'Every request, approval, launch, signal, stop and result is recorded here as soon as there is one. You see those about entities that you may read.',
        address: AUDIT_ADDRESS,
        list: (filter, page) =>
          api.listAudit({ ...auditQueryOf(filter), ...page }),
        csv: (filter, limit) =>
          api.exportAudit({ ...auditQueryOf(filter), limit }),
        columns: auditColumns,
        filters: (filter, onFilter) => (
          <AuditFilters filter={filter} onFilter={onFilter} />
        ),
      }}
    />
  );
}
