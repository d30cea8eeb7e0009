import {
  runbooksExecutionSignalPermission,
  runbooksExecutionStopPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { NotFoundError } from '@backstage/errors';
import {
  audited,
  SignedInPerson,
} from '@opsready/backstage-plugin-opsready-node';
import { Request, Router } from 'express';
import { personOf } from '../authorization/personOf';
import { ExecutionRoutesOptions } from './executionRoutes';
import { oneExecutionStep } from './readModels/executionSteps';

const EXECUTION = '/executions/:executionId';

/** Routes by which people act on executions that were launched. Only people do. */
export function addActionRoutes(
  router: Router,
  options: ExecutionRoutesOptions,
): void {
  const { auditor, access, httpAuth, readExecution, database } = options;
  const { signalling, stopping, closing, guided } = options.executions;

  /** Does something as the person who asks, and tells the auditor of it. */
  async function asPerson(
    request: Request<{ executionId: string }, any, any, any>,
    eventId: string,
    work: (person: SignedInPerson, executionId: string) => Promise<void>,
  ): Promise<SignedInPerson> {
    const person = await personOf(httpAuth, request);
    const { executionId } = request.params;
    const meta = { executionId };
    const event = { auditor, request, eventId, meta };
    await audited({ ...event, severityLevel: 'medium' }, () =>
      work(person, executionId),
    );
    return person;
  }

  router.post(`${EXECUTION}/signal`, async (req, res) => {
    const { credentials } = await asPerson(
      req,
      'execution-signal',
      async (person, id) => {
        const execution = await access.authorize(
          id,
          person.credentials,
          runbooksExecutionSignalPermission,
        );
        await signalling.send(execution, req.body, person.entityRef);
      },
    );
    const { executionId } = req.params;
    res.status(202).json(await readExecution({ executionId, credentials }));
  });

  router.post(`${EXECUTION}/stop`, async (req, res) => {
    const { credentials } = await asPerson(
      req,
      'execution-stop',
      async (person, id) => {
        const execution = await access.authorize(
          id,
          person.credentials,
          runbooksExecutionStopPermission,
        );
        await stopping.stop(execution, req.body.reason, person.entityRef);
      },
    );
    const { executionId } = req.params;
    res.status(202).json(await readExecution({ executionId, credentials }));
  });

  router.post(`${EXECUTION}/close`, async (req, res) => {
    const { credentials } = await asPerson(
      req,
      'execution-close',
      async (person, id) => {
        const execution = await access.authorize(
          id,
          person.credentials,
          runbooksExecutionStopPermission,
        );
        await closing.close(execution, req.body, person.entityRef);
      },
    );
    const { executionId } = req.params;
    res.json(await readExecution({ executionId, credentials }));
  });

  router.put(`${EXECUTION}/steps/:stepId`, async (req, res) => {
    const { executionId, stepId } = req.params;
    await asPerson(req, 'execution-step-record', async (person, id) => {
      const signal = runbooksExecutionSignalPermission;
      await access.authorize(id, person.credentials, signal);
      await guided.record({
        executionId,
        stepId,
        record: req.body,
        personRef: person.entityRef,
      });
    });
    const step = await oneExecutionStep(database, executionId, stepId);
    if (!step) {
      throw new NotFoundError(
        `Execution ${executionId} has no step '${stepId}'`,
      );
    }
    res.json(step);
  });

  router.post(`${EXECUTION}/finish`, async (req, res) => {
    const { executionId } = req.params;
    const { credentials } = await asPerson(
      req,
      'execution-finish',
      async (person, id) => {
        const signal = runbooksExecutionSignalPermission;
        await access.authorize(id, person.credentials, signal);
        const personRef = person.entityRef;
        await guided.finish({ executionId, ...req.body, personRef });
      },
    );
    res.json(await readExecution({ executionId, credentials }));
  });
}
