import type { SsmDocument } from '../../../types';

/** Belongs to staging and is shared with production: there it is known by its ARN only. JSON, as some write it. */
const content = JSON.stringify(
  {
    schemaVersion: '0.3',
    description: [
      '# Check the alarms',
      'Reads which alarms are red. It changes nothing.',
      '## Outcome',
      'It is known which alarms are red.',
      '## Tools',
      '- Amazon CloudWatch',
      '## Permissions',
      '- cloudwatch:DescribeAlarms',
      '## Error handling',
      'None is needed: nothing is changed.',
      '## Author',
      'Hanna Kowalska',
      '## Owner',
      'group:default/logistics',
      '## Escalation contact',
      'Logistics on call, #logistics-support',
    ].join('\n\n'),
    assumeRole: '{{ AutomationAssumeRole }}',
    parameters: {
      AutomationAssumeRole: {
        type: 'AWS::IAM::Role::Arn',
        description: 'Role that the steps act as.',
        default: '',
      },
      Prefix: {
        type: 'String',
        description: 'Start of the names of the alarms.',
        default: '',
        maxChars: 100,
      },
    },
    mainSteps: [
      {
        name: 'readAlarms',
        action: 'aws:executeAwsApi',
        isEnd: true,
        inputs: {
          Service: 'cloudwatch',
          Api: 'DescribeAlarms',
          StateValue: 'ALARM',
          MaxRecords: 50,
        },
        outputs: [
          {
            Name: 'Names',
            Selector: '$.MetricAlarms..AlarmName',
            Type: 'StringList',
          },
        ],
      },
    ],
    outputs: ['readAlarms.Names'],
  },
  undefined,
  2,
);

export const checkAlarms: SsmDocument = {
  name: 'Parcelwise-CheckAlarms',
  type: 'Automation',
  format: 'JSON',
  displayName: 'Check the alarms',
  content,
  accounts: ['444455556666'],
  regions: ['eu-west-1'],
  sharedWith: ['111122223333'],
  ageDays: 20,
  tags: {
    'opsready:entity': 'component:default/route-planner',
    'opsready:area': 'network',
  },
};
