import { useApi } from '@backstage/frontend-plugin-api';
import { AuditRecord } from '@opsready/backstage-plugin-opsready-react';
import { oncallAuditReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { AUDIT_ADDRESS, auditQueryOf } from './auditAddress';
import { auditColumns } from './auditColumns';
import { AuditFilters } from './AuditFilters';

/** Who saw which address, who paged and declared what, and what was refused. */
export function AuditPage() {
  const api = useApi(onCallApiRef);
  return (
    <AuditRecord
      source={{
        what: 'the audit record of on-call',
        permission: oncallAuditReadPermission.name,
        fileName: 'oncall-audit',
        recorded:
          'Every address that is told or refused, every page, incident and review is recorded here as soon as there is one. You see those about entities that you may read.',
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
