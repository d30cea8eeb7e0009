import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Remediate vulnerable machines

  Patches the machines that findings name, each by a run of its own of the runbook for one machine.

  ## Outcome

  None of the machines has a finding that a patch would have closed.

  ## Tools

  - Systems Manager Automation
  - The runbook Parcelwise-PatchInstance

  ## Permissions

  - securityhub:GetFindings
  - ssm:StartAutomationExecution
  - ssm:GetAutomationExecution
  - iam:PassRole

  ## Error handling

  A machine that cannot be patched does not stop the others. The run names those that are left.

  ## Author

  Ines Moreau

  ## Owner

  group:default/platform

  ## Escalation contact

  Platform on call, #platform
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as, also in the runs that it starts.
    default: ''
  InstanceId:
    type: AWS::EC2::Instance::Id
    description: Machine to remediate.
  FindingLimit:
    type: Integer
    description: How many findings are looked at.
    default: 10
mainSteps:
  - name: readFindings
    action: aws:executeAwsApi
    onFailure: Continue
    inputs:
      Service: securityhub
      Api: GetFindings
      MaxResults: '{{ FindingLimit }}'
      Filters:
        RecordState:
          - Value: ACTIVE
            Comparison: EQUALS
    outputs:
      - Name: Titles
        Selector: $.Findings..Title
        Type: StringList
  - name: patch
    action: aws:executeAutomation
    timeoutSeconds: 3600
    isEnd: true
    inputs:
      DocumentName: Parcelwise-PatchInstance
      RuntimeParameters:
        InstanceId: ['{{ InstanceId }}']
        AutomationAssumeRole: ['{{ AutomationAssumeRole }}']
outputs:
  - readFindings.Titles
  - patch.ExecutionId
`;

export const remediateInstances: SsmDocument = {
  name: 'Parcelwise-RemediateInstances',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Remediate vulnerable machines',
  content,
  targetType: '/AWS::EC2::Instance',
  ageDays: 25,
  tags: {
    'opsready:entity':
      'component:default/etl-orchestrator component:default/ci-runners',
    'opsready:area': 'vulnerability',
  },
};
