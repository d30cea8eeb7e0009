import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Patch one machine

  Keeps a snapshot, patches the machine and checks that it answers. Run it over a fleet with rate control: the
  parameter for targets is InstanceId.

  ## Outcome

  The machine complies with its patch baseline, and there is a snapshot from before.

  ## Tools

  - Systems Manager Automation and Run Command
  - Amazon EC2

  ## Permissions

  - ec2:DescribeInstances
  - ec2:CreateSnapshot
  - ssm:SendCommand
  - ssm:ListCommandInvocations

  ## Error handling

  If patching fails the snapshot stays; restore the volume from it.

  ## Author

  Priya Nair

  ## Owner

  group:default/platform

  ## Escalation contact

  Platform on call, #platform
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as.
    default: ''
  InstanceId:
    type: AWS::EC2::Instance::Id
    description: Machine to patch.
  RebootAfterwards:
    type: Boolean
    description: Whether to reboot it at the end.
    default: false
mainSteps:
  - name: findVolume
    action: aws:executeAwsApi
    inputs:
      Service: ec2
      Api: DescribeInstances
      InstanceIds: ['{{ InstanceId }}']
    outputs:
      - Name: VolumeId
        Selector: $.Reservations[0].Instances[0].BlockDeviceMappings[0].Ebs.VolumeId
        Type: String
  - name: keepSnapshot
    action: aws:executeAwsApi
    inputs:
      Service: ec2
      Api: CreateSnapshot
      VolumeId: '{{ findVolume.VolumeId }}'
      Description: 'Before patching {{ InstanceId }}'
    outputs:
      - Name: SnapshotId
        Selector: $.SnapshotId
        Type: String
  - name: patch
    action: aws:runCommand
    timeoutSeconds: 1800
    maxAttempts: 2
    inputs:
      DocumentName: AWS-RunPatchBaseline
      InstanceIds: ['{{ InstanceId }}']
      Parameters:
        Operation: Install
        RebootOption: NoReboot
  - name: mayReboot
    action: aws:branch
    inputs:
      Choices:
        - NextStep: reboot
          Variable: '{{ RebootAfterwards }}'
          BooleanEquals: true
      Default: check
  - name: reboot
    action: aws:executeAwsApi
    inputs:
      Service: ec2
      Api: RebootInstances
      InstanceIds: ['{{ InstanceId }}']
  - name: check
    action: aws:waitForAwsResourceProperty
    timeoutSeconds: 300
    isEnd: true
    inputs:
      Service: ssm
      Api: DescribeInstanceInformation
      Filters:
        - Key: InstanceIds
          Values: ['{{ InstanceId }}']
      PropertySelector: $.InstanceInformationList[0].PingStatus
      DesiredValues: [Online]
outputs:
  - keepSnapshot.SnapshotId
  - patch.CommandId
`;

export const patchInstance: SsmDocument = {
  name: 'Parcelwise-PatchInstance',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Patch one machine',
  content,
  targetType: '/AWS::EC2::Instance',
  ageDays: 30,
  tags: {
    'opsready:entity':
      'component:default/ci-runners component:default/etl-orchestrator component:default/legacy-label-printer',
    'opsready:area': 'patching',
  },
};
