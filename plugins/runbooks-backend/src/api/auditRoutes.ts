import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  Clock,
} from '@opsready/backstage-plugin-opsready-node';
import { runbooksAuditReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { Router } from 'express';
import { Knex } from 'knex';
import { AuditFilter } from '../audit/auditQuery';
import { exportAudit } from '../audit/exportAudit';
import { listAudit } from '../audit/listAudit';
import { RunbookEntityAccess } from '../authorization/RunbookEntityAccess';

type ListQuery = AuditFilter & {
  format: 'json' | 'csv';
  limit: number;
  offset: number;
};

/** What the routes of the record are built on. */
export interface AuditRoutesOptions {
  access: RunbookEntityAccess;
  auditor: AuditorService;
  clock: Clock;
  database: Knex;
  httpAuth: HttpAuthService;
}

export function addAuditRoutes(
  router: Router,
  options: AuditRoutesOptions,
): void {
  const { access, auditor, clock, database, httpAuth } = options;

  router.get('/audit', async (req, res) => {
    const { format, limit, offset, ...filter } =
      req.query as unknown as ListQuery;
    const credentials = await callerOf(httpAuth, req);
    const page = { limit, offset };
    const meta = { ...filter, format };
    await audited(
      {
        auditor,
        request: req,
        eventId: 'audit-read',
        severityLevel: format === 'csv' ? 'medium' : 'low',
        meta,
      },
      async () => {
        const visible = await access.visible(
          credentials,
          runbooksAuditReadPermission,
        );
        const asked = { database, filter, visible, page };
        if (format !== 'csv') {
          res.json(await listAudit({ ...asked, now: clock.now() }));
          return;
        }
        res.type('text/csv').attachment('runbooks-audit.csv');
        await pipeline(Readable.from(exportAudit(asked)), res);
      },
    );
  });
}
