import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Isolate an instance

  Takes a machine that may be compromised off the network, after its evidence is safe.

  ## Outcome

  The machine runs on, reaches nothing and is reached by nobody, and its disk is kept as a snapshot.

  ## Tools

  - Systems Manager Automation
  - Amazon EC2

  ## Permissions

  - ec2:DescribeInstances
  - ec2:CreateSnapshot
  - ec2:ModifyInstanceAttribute
  - ec2:CreateTags

  ## Error handling

  Nothing is switched off before somebody resumes the run. If the quarantine group cannot be attached, stop the
  machine instead and say so in the incident. To undo, attach the groups that the output names.

  ## Author

  Ines Moreau

  ## Owner

  group:default/platform

  ## Escalation contact

  Security on call, then platform on call

  ## Incident classification

  Use it for severity 1 and 2: a machine that runs what nobody deployed, or speaks to an address that is known as bad.

  ## Initial response

  Open an incident, name who leads it, and start this runbook.

  ## Investigation

  While the run is paused, copy memory and logs to the evidence bucket. Work on the snapshot, not on the machine.

  ## Escalation matrix

  | Severity | After | To |
  | --- | --- | --- |
  | 1 | at once | Security on call, head of platform |
  | 2 | 15 minutes | Security on call |
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as.
    default: ''
  InstanceId:
    type: AWS::EC2::Instance::Id
    description: Machine to isolate.
  EvidenceBucket:
    type: AWS::S3::Bucket::Name
    description: Where evidence is kept.
  QuarantineGroupId:
    type: String
    description: Security group without any rule.
    default: sg-0c0ffee0000000000
    allowedPattern: '^sg-[0-9a-f]{17}$'
  IncidentTags:
    type: MapList
    description: Tags that tie machine and snapshot to the incident.
    default:
      - Key: incident
        Value: unnamed
    maxItems: 5
mainSteps:
  - name: describe
    action: aws:executeAwsApi
    inputs:
      Service: ec2
      Api: DescribeInstances
      InstanceIds: ['{{ InstanceId }}']
    outputs:
      - Name: Groups
        Selector: $.Reservations[0].Instances[0].SecurityGroups..GroupId
        Type: StringList
      - Name: VolumeId
        Selector: $.Reservations[0].Instances[0].BlockDeviceMappings[0].Ebs.VolumeId
        Type: String
  - name: keepSnapshot
    action: aws:executeAwsApi
    inputs:
      Service: ec2
      Api: CreateSnapshot
      VolumeId: '{{ describe.VolumeId }}'
      Description: 'Evidence of {{ InstanceId }}'
    outputs:
      - Name: SnapshotId
        Selector: $.SnapshotId
        Type: String
  - name: collectEvidence
    action: aws:pause
    timeoutSeconds: 86400
    inputs: {}
  - name: isolate
    action: aws:executeAwsApi
    isCritical: true
    inputs:
      Service: ec2
      Api: ModifyInstanceAttribute
      InstanceId: '{{ InstanceId }}'
      Groups: ['{{ QuarantineGroupId }}']
  - name: label
    action: aws:executeAwsApi
    onFailure: Continue
    isEnd: true
    inputs:
      Service: ec2
      Api: CreateTags
      Resources: ['{{ InstanceId }}', '{{ keepSnapshot.SnapshotId }}']
      Tags: '{{ IncidentTags }}'
outputs:
  - describe.Groups
  - keepSnapshot.SnapshotId
`;

export const isolateInstance: SsmDocument = {
  name: 'Parcelwise-IsolateInstance',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Isolate an instance',
  content,
  ageDays: 15,
  tags: {
    'opsready:entity':
      'component:default/ci-runners component:default/etl-orchestrator',
    'opsready:area': 'network',
  },
};
