import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Roll back a release

  Returns an ECS service to an earlier revision of its task definition.

  ## Outcome

  The service runs the revision that was named, and no task of the release that failed is left.

  ## Tools

  - Systems Manager Automation
  - Amazon ECS

  ## Permissions

  - ecs:DescribeServices
  - ecs:UpdateService

  ## Error handling

  If the earlier revision does not become stable either, the service keeps the tasks that answer. Escalate, and stop
  all other releases.

  ## Author

  Mara Lindqvist

  ## Owner

  group:default/checkout

  ## Escalation contact

  Checkout on call, #checkout-support
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as.
    default: ''
  ServiceName:
    type: String
    description: Name of the ECS service.
    allowedPattern: '^[a-z][a-z0-9-]{2,62}$'
  Revision:
    type: Integer
    description: Revision of the task definition to return to.
mainSteps:
  - name: findRelease
    action: aws:executeAwsApi
    inputs:
      Service: ecs
      Api: DescribeServices
      cluster: parcelwise
      services: ['{{ ServiceName }}']
    outputs:
      - Name: TaskDefinition
        Selector: $.services[0].taskDefinition
        Type: String
  - name: rollBack
    action: aws:executeAwsApi
    isCritical: true
    inputs:
      Service: ecs
      Api: UpdateService
      cluster: parcelwise
      service: '{{ ServiceName }}'
      taskDefinition: '{{ ServiceName }}:{{ Revision }}'
  - name: waitUntilStable
    action: aws:waitForAwsResourceProperty
    timeoutSeconds: 600
    isEnd: true
    inputs:
      Service: ecs
      Api: DescribeServices
      cluster: parcelwise
      services: ['{{ ServiceName }}']
      PropertySelector: $.services[0].deployments[0].rolloutState
      DesiredValues: [COMPLETED]
outputs:
  - findRelease.TaskDefinition
`;

export const rollBackRelease: SsmDocument = {
  name: 'Parcelwise-RollBackRelease',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Roll back a release',
  content,
  ageDays: 45,
  tags: {
    'opsready:entity':
      'component:default/checkout-api component:default/storefront-web component:default/payments-api',
    'opsready:area': 'release',
  },
};
