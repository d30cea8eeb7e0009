import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { alarmRunbooksExist } from './alarmRunbooksExist';

const alarms = (...urls: string[]) => ({
  'aws-cloudwatch/alarm-runbooks': urls.map((url, index) => ({
    alarm: `alarm-${index + 1}`,
    url,
  })),
});
const url = 'https://runbooks.example.com/payments-api';

CheckTester.run(alarmRunbooksExist, {
  cases: [
    {
      name: 'by address, and by the page in the portal',
      facts: {
        ...runbooks([{ url }, { id: 'ssm-7' }]),
        ...alarms(
          `${url}/#restart`,
          'https://portal.example.com/runbooks/all/ssm-7',
        ),
      },
      outcome: 'pass',
      message:
        'The runbooks of all 2 alarms that link one are bound to the entity.',
    },
    {
      name: 'one that leads elsewhere',
      facts: {
        ...runbooks([{ url }]),
        ...alarms(url, `${url}-old`),
      },
      outcome: 'fail',
      message:
        "1 of 2 alarms links to a runbook that is not bound to the entity: 'alarm-2'.",
      evidence: 1,
    },
    {
      name: 'one that leads to what may not have been read',
      facts: { ...runbooks([], ['Markdown']), ...alarms(url) },
      outcome: 'unknown',
    },
    {
      name: 'no alarm with a link',
      facts: { ...runbooks([{ url }]), ...alarms() },
      outcome: 'notApplicable',
    },
  ],
});
