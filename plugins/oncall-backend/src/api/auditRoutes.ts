import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { oncallAuditReadPermission } from '@opsready/backstage-plugin-oncall-common';
import {
  audited,
  callerOf,
  listRecord,
} from '@opsready/backstage-plugin-opsready-node';
import { auditEntryOf } from '../audit/auditEntryOf';
import { AuditFilter, auditQuery } from '../audit/auditQuery';
import { exportAudit } from '../audit/exportAudit';
import { PartOptions } from './PartOptions';
import { AddRoutes } from './router';

type ListQuery = AuditFilter & {
  format: 'json' | 'csv';
  limit: number;
  offset: number;
};

/** The record of reveals, pages, incidents and reviews. */
export function auditRoutes(
  options: Pick<
    PartOptions,
    'access' | 'auditor' | 'clock' | 'database' | 'httpAuth'
  >,
): AddRoutes {
  const { access, auditor, clock, database, httpAuth } = options;
  return router => {
    router.get('/audit', async (req, res) => {
      const { format, limit, offset, ...filter } =
        req.query as unknown as ListQuery;
      const credentials = await callerOf(httpAuth, req);
      await audited(
        {
          auditor,
          request: req,
          eventId: 'audit-read',
          severityLevel: format === 'csv' ? 'medium' : 'low',
          meta: { ...filter, format },
        },
        async () => {
          const readable = await access.readable(
            credentials,
            oncallAuditReadPermission,
          );
          const asked = { database, filter, readable };
          const page = { limit, offset };
          if (format !== 'csv') {
            const listed = await listRecord({
              database,
              page,
              table: 'audit_entries',
              query: () => auditQuery(asked),
              entryOf: auditEntryOf,
            });
            res.json({ now: clock.now().toISOString(), ...listed });
            return;
          }
          res.type('text/csv').attachment('oncall-audit.csv');
          await pipeline(Readable.from(exportAudit({ ...asked, page })), res);
        },
      );
    });
  };
}
