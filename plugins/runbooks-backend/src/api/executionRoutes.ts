import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  Clock,
} from '@opsready/backstage-plugin-opsready-node';
import {
  Execution,
  runbooksExecutionApprovePermission,
  runbooksExecutionReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { Router } from 'express';
import { Knex } from 'knex';
import { Grant } from '../authority/Grant';
import { ExecutionAccess } from '../authorization/executions/ExecutionAccess';
import { LaunchAccess } from '../authorization/launch/LaunchAccess';
import { personOf } from '../authorization/personOf';
import { Executions } from '../executions/createExecutions';
import { readOutputs } from '../executions/readOutputs';
import { wantSteps } from '../following/wantSteps';
import { ExecutionPage, personRefOf } from './executionPage';
import { ExecutionFilter } from './readModels/ExecutionFilter';
import { executionSteps } from './readModels/executionSteps';
import { listExecutions } from './readModels/listExecutions';

/** What the routes about executions are built on. */
export interface ExecutionRoutesOptions {
  auditor: AuditorService;
  clock: Clock;
  database: Knex;
  executions: Executions;
  grants: readonly Grant[];
  access: ExecutionAccess;
  launchAccess: LaunchAccess;
  httpAuth: HttpAuthService;
  page: ExecutionPage;
  /** An execution as its page shows it to a caller who may do what was just done. */
  readExecution(options: {
    executionId: string;
    credentials: BackstageCredentials;
  }): Promise<Execution>;
}

type ListQuery = ExecutionFilter & {
  awaitingMyApproval?: boolean;
  limit: number;
  offset: number;
};

/** Routes that read. */
export function addExecutionRoutes(
  router: Router,
  options: ExecutionRoutesOptions,
): void {
  const { auditor, clock, database, access, grants, httpAuth, page } = options;
  const { launchAccess } = options;
  const { executors, masking, watchers } = options.executions;
  const read = runbooksExecutionReadPermission;

  router.get('/executions', async (req, res) => {
    const { limit, offset, awaitingMyApproval, ...filter } =
      req.query as unknown as ListQuery;
    const now = clock.now();
    const list = { database, filter, grants, now, page: { limit, offset } };
    if (!awaitingMyApproval) {
      const credentials = await callerOf(httpAuth, req);
      const visible = [await launchAccess.visible(credentials, read)];
      res.json(await listExecutions({ ...list, visible }));
      return;
    }
    const { credentials, entityRef } = await personOf(httpAuth, req);
    const visible = await Promise.all([
      launchAccess.visible(credentials, read),
      launchAccess.visible(credentials, runbooksExecutionApprovePermission),
    ]);
    const memberOf = await page.memberOf(credentials);
    const inbox = { personRef: entityRef, memberOf };
    res.json(await listExecutions({ ...list, visible, inbox }));
  });

  router.get('/executions/:executionId', async (req, res) => {
    const { executionId } = req.params;
    const credentials = await callerOf(httpAuth, req);
    const execution = await page.read(executionId, credentials);
    const personRef = personRefOf(credentials);
    if (personRef) {
      watchers.mark(executionId, personRef);
      await wantSteps(database, execution.execution);
    }
    res.json(execution);
  });

  router.get('/executions/:executionId/steps', async (req, res) => {
    const { executionId } = req.params;
    const { limit, offset } = req.query as unknown as ListQuery;
    await access.read(executionId, await callerOf(httpAuth, req));
    const of = { database, executionId, page: { limit, offset } };
    res.json(await executionSteps({ ...of, now: clock.now() }));
  });

  router.get('/executions/:executionId/outputs', async (req, res) => {
    const { executionId } = req.params;
    const { stepId } = req.query as { stepId?: string };
    const credentials = await callerOf(httpAuth, req);
    const outputs = await audited(
      {
        auditor,
        request: req,
        eventId: 'execution-outputs-read',
        severityLevel: 'medium',
        meta: { executionId, stepId },
      },
      async () => {
        const { row } = await access.read(executionId, credentials);
        return readOutputs({
          database,
          clock,
          executors,
          masking,
          execution: row,
          stepId,
          personRef: personRefOf(credentials),
        });
      },
    );
    res.json(outputs);
  });
}
