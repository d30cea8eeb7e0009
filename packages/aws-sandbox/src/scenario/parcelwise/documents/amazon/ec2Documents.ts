import type { SsmDocument } from '../../../types';

interface InstanceDocument {
  name: string;
  verb: string;
  steps: string[];
}

/** Two of the documents that AWS owns: their form, in words of our own. */
const documents: InstanceDocument[] = [
  {
    name: 'AWS-RestartEC2Instance',
    verb: 'Restarts',
    steps: ['stopped', 'running'],
  },
  { name: 'AWS-StopEC2Instance', verb: 'Stops', steps: ['stopped'] },
];

const contentOf = ({ verb, steps }: InstanceDocument) =>
  `schemaVersion: '0.3'
description: ${verb} EC2 instances.
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  InstanceId:
    type: StringList
    description: (Required) The instances.
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: (Optional) The role that the steps act as.
    default: ''
mainSteps:
${steps
  .map(
    state => `  - name: ${state === 'stopped' ? 'stop' : 'start'}Instances
    action: aws:changeInstanceState
    inputs:
      InstanceIds: '{{ InstanceId }}'
      DesiredState: ${state}
`,
  )
  .join('')}`;

export const ec2Documents: SsmDocument[] = documents.map(document => ({
  name: document.name,
  type: 'Automation',
  format: 'YAML',
  owner: 'Amazon',
  targetType: '/AWS::EC2::Instance',
  content: contentOf(document),
  ageDays: 1000,
}));
