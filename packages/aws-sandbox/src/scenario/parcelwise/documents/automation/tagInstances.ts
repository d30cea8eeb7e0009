import type { SsmDocument } from '../../../types';

/** Says neither who owns it nor whom to ask, so that what is missing has something to show. */
const content = `schemaVersion: '0.3'
description: |
  # Tag machines

  Gives machines the tags that the company asks of everything.

  ## Outcome

  Each machine carries service, environment and team.

  ## Tools

  - Systems Manager Automation
  - Amazon EC2

  ## Permissions

  - ec2:CreateTags

  ## Author

  Noor Haddad
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as.
    default: ''
  InstanceIds:
    type: List<AWS::EC2::Instance::Id>
    description: Machines to tag.
  Tags:
    type: StringMap
    description: Tags by key.
    displayType: textarea
    default:
      cost-centre: data
mainSteps:
  - name: eachMachine
    action: aws:loop
    inputs:
      Iterators: '{{ InstanceIds }}'
      MaxIterations: 50
      Steps:
        - name: tag
          action: aws:executeAwsApi
          isEnd: true
          inputs:
            Service: ec2
            Api: CreateTags
            Resources: ['{{ eachMachine.CurrentIteratorValue }}']
            Tags:
              - Key: tagged-by
                Value: runbook
  - name: record
    action: aws:executeScript
    timeoutSeconds: 60
    isEnd: true
    inputs:
      Runtime: python3.11
      Handler: record
      InputPayload:
        machines: '{{ InstanceIds }}'
        tags: '{{ Tags }}'
      Script: |
        def record(events, context):
            return {"tagged": len(events["machines"])}
    outputs:
      - Name: Tagged
        Selector: $.Payload.tagged
        Type: Integer
`;

export const tagInstances: SsmDocument = {
  name: 'Parcelwise-TagInstances',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Tag machines',
  content,
  regions: ['eu-west-1'],
  ageDays: 400,
  tags: {
    'opsready:entity': 'system:default/data-platform',
    'opsready:area': 'tagging',
  },
};
