import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  entityRefOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { Router } from 'express';
import { personOf } from '../authorization/personOf';
import { Launching } from '../launch/createLaunching';

const RUNBOOK = '/entities/:kind/:namespace/:name/runbooks/:runbookId';

/** What the routes of launches and approvals are built on. */
export interface LaunchRoutesOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  launching: Launching;
  /** An execution as its page shows it to a caller who may do what was just done. */
  readExecution(options: {
    executionId: string;
    credentials: BackstageCredentials;
  }): Promise<Execution>;
}

export function addLaunchRoutes(
  router: Router,
  options: LaunchRoutesOptions,
): void {
  const { auditor, httpAuth, launching, readExecution } = options;

  router.get(`${RUNBOOK}/launch-form`, async (req, res) => {
    const of = {
      entityRef: entityRefOf(req.params),
      runbookId: req.params.runbookId,
    };
    res.json(await launching.forms.form(of, await callerOf(httpAuth, req)));
  });

  router.get(`${RUNBOOK}/resources`, async (req, res) => {
    const { parameter } = req.query as { parameter: string };
    const person = await personOf(httpAuth, req);
    const { runbookId } = req.params;
    const entityRef = entityRefOf(req.params);
    res.json(
      await launching.forms.resources(
        { entityRef, runbookId, parameter },
        person,
      ),
    );
  });

  router.post('/previews', async (req, res) => {
    const person = await personOf(httpAuth, req);
    res.json(await launching.requests.preview(req.body, person));
  });

  router.post('/executions', async (req, res) => {
    const person = await personOf(httpAuth, req);
    const { launch, planHash, breakGlass } = req.body;
    const { entityRef, runbookId } = launch;
    const executionId = await audited(
      {
        auditor,
        request: req,
        eventId: 'execution-create',
        severityLevel: breakGlass ? 'high' : 'medium',
        meta: { entityRef, runbookId, planHash, breakGlass: !!breakGlass },
      },
      () => launching.requests.create(req.body, person),
    );
    const { credentials } = person;
    res.status(202).json(await readExecution({ executionId, credentials }));
  });

  router.post('/executions/:executionId/launch', async (req, res) => {
    const person = await personOf(httpAuth, req);
    const { executionId } = req.params;
    const { planHash, breakGlass } = req.body;
    await audited(
      {
        auditor,
        request: req,
        eventId: 'execution-launch',
        severityLevel: breakGlass ? 'high' : 'medium',
        meta: { executionId, planHash, breakGlass: !!breakGlass },
      },
      () => launching.approved.launch(executionId, req.body, person),
    );
    const { credentials } = person;
    res.status(202).json(await readExecution({ executionId, credentials }));
  });
}
