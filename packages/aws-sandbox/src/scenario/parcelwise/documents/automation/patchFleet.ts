import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Patch a fleet

  Scans the machines of a fleet or installs what is missing, a few at a time, and stops when too many fail.

  ## Outcome

  Every machine of the fleet complies with its patch baseline.

  ## Tools

  - Systems Manager Automation
  - Systems Manager Run Command with AWS-RunPatchBaseline

  ## Permissions

  - ssm:SendCommand
  - ssm:ListCommands
  - ssm:ListCommandInvocations
  - ec2:CreateTags

  ## Error handling

  The command stops once more machines fail than allowed. Machines that were patched stay patched; look at the output
  of the failed ones, and run it again with the operation Scan.

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
  InstanceIds:
    type: List<AWS::EC2::Instance::Id>
    description: Machines to patch.
    minItems: 1
    maxItems: 50
  Operation:
    type: String
    description: Whether to look or to install.
    default: Scan
    allowedValues: [Scan, Install]
  RebootOption:
    type: String
    description: What happens to machines that need a reboot.
    default: NoReboot
    allowedValues: [RebootIfNeeded, NoReboot]
  MaxConcurrency:
    type: String
    description: How many machines at a time, as a number or a share.
    default: 25%
    allowedPattern: '^([1-9][0-9]{0,6}|[1-9][0-9]?%|100%)$'
  MaxErrors:
    type: String
    description: How many may fail before it stops.
    default: '1'
    allowedPattern: '^([0-9]{1,6}|[1-9]?[0-9]%|100%)$'
  Labels:
    type: StringMap
    description: Tags for the patched machines.
    default:
      patched-by: runbook
mainSteps:
  - name: patch
    action: aws:runCommand
    timeoutSeconds: 3600
    inputs:
      DocumentName: AWS-RunPatchBaseline
      InstanceIds: '{{ InstanceIds }}'
      MaxConcurrency: '{{ MaxConcurrency }}'
      MaxErrors: '{{ MaxErrors }}'
      TimeoutSeconds: 600
      Comment: Patch a fleet
      Parameters:
        Operation: '{{ Operation }}'
        RebootOption: '{{ RebootOption }}'
  - name: label
    action: aws:createTags
    isCritical: false
    isEnd: true
    inputs:
      ResourceType: EC2
      ResourceIds: '{{ InstanceIds }}'
      Tags:
        - Key: patched-at
          Value: '{{ global:DATE }}'
outputs:
  - patch.CommandId
  - patch.Status
  - patch.Output
`;

export const patchFleet: SsmDocument = {
  name: 'Parcelwise-PatchFleet',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Patch a fleet',
  content,
  ageDays: 30,
  tags: {
    'opsready:entity':
      'component:default/ci-runners component:default/etl-orchestrator',
    'opsready:area': 'patching',
  },
};
