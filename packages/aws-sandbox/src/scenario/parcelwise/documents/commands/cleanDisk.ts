import type { SsmDocument } from '../../../types';

const content = JSON.stringify(
  {
    schemaVersion: '2.2',
    description: [
      '# Clean the disk of a build machine',
      'Deletes caches and images of builds that are older than some days.',
      '## Outcome',
      'At least a third of the disk is free.',
      '## Tools',
      '- Systems Manager Run Command',
      '## Permissions',
      '- ssm:SendCommand',
      '## Error handling',
      'A build that runs meanwhile fails; start it again.',
      '## Author',
      'Tomas Berg',
      '## Owner',
      'group:default/platform',
      '## Escalation contact',
      'Platform on call, #platform',
    ].join('\n\n'),
    parameters: {
      OlderThanDays: {
        type: 'String',
        description: 'Age in days from which on builds are deleted.',
        default: '7',
        allowedValues: ['1', '3', '7', '14'],
      },
    },
    mainSteps: [
      {
        action: 'aws:runShellScript',
        name: 'clean',
        inputs: {
          runCommand: [
            'find /var/lib/builds -mindepth 1 -mtime +{{ OlderThanDays }} -delete',
            'df -h /var/lib/builds',
          ],
        },
      },
    ],
  },
  undefined,
  2,
);

export const cleanDisk: SsmDocument = {
  name: 'Parcelwise-CleanDisk',
  type: 'Command',
  format: 'JSON',
  displayName: 'Clean the disk of a build machine',
  content,
  targetType: '/AWS::EC2::Instance',
  ageDays: 150,
  tags: {
    'opsready:entity': 'component:default/ci-runners',
    'opsready:area': 'lifecycle',
  },
};
