import { audited } from '@opsready/backstage-plugin-opsready-node';
import { Router } from 'express';
import { personOf } from '../authorization/personOf';
import { LaunchRoutesOptions } from './launchRoutes';

export function addApprovalRoutes(
  router: Router,
  options: LaunchRoutesOptions,
): void {
  const { auditor, httpAuth, launching, readExecution } = options;

  router.post('/executions/:executionId/approvals', async (req, res) => {
    const person = await personOf(httpAuth, req);
    const { executionId } = req.params;
    const { decision, planHash, comment } = req.body;
    await audited(
      {
        auditor,
        request: req,
        eventId: 'approval-decide',
        severityLevel: 'medium',
        meta: { executionId, decision, planHash },
      },
      () =>
        launching.approvals.decide(
          { executionId, decision, planHash, comment },
          person,
        ),
    );
    const { credentials } = person;
    res.json(await readExecution({ executionId, credentials }));
  });
}
