import { startSandbox } from '@opsready/aws-sandbox';
import { scenarioWithPlans } from '../seed/incidentManager';
import { sandbox } from './startSandbox';

/** An AWS with many escalation plans. */
sandbox<{ plans: number }>(({ plans }) =>
  startSandbox({ scenario: scenarioWithPlans(plans) }),
);
