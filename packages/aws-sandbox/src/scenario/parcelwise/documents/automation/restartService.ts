import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Restart a service

  Replaces every running task of an ECS service by a fresh one, without a gap in service.

  ## Outcome

  The service runs the same release on new tasks, and its deployment is complete.

  ## Tools

  - Systems Manager Automation
  - Amazon ECS

  ## Permissions

  - ecs:DescribeServices
  - ecs:UpdateService

  ## Error handling

  A deployment that does not complete within ten minutes is left to the circuit breaker of the service, which returns
  to the tasks that ran before. Look at the events of the service before you try again.

  ## Author

  Tomas Berg

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
  ServiceName:
    type: String
    description: Name of the ECS service.
    allowedPattern: '^[a-z][a-z0-9-]{2,62}$'
  Cluster:
    type: String
    description: Cluster that the service runs in.
    default: parcelwise
    allowedValues: [parcelwise]
  WaitUntilStable:
    type: Boolean
    description: Whether to wait until the new tasks have taken over.
    default: true
mainSteps:
  - name: checkService
    action: aws:assertAwsResourceProperty
    timeoutSeconds: 30
    inputs:
      Service: ecs
      Api: DescribeServices
      cluster: '{{ Cluster }}'
      services: ['{{ ServiceName }}']
      PropertySelector: $.services[0].status
      DesiredValues: [ACTIVE]
  - name: restart
    action: aws:executeAwsApi
    timeoutSeconds: 60
    inputs:
      Service: ecs
      Api: UpdateService
      cluster: '{{ Cluster }}'
      service: '{{ ServiceName }}'
      forceNewDeployment: true
    outputs:
      - Name: DeploymentId
        Selector: $.service.deployments[0].id
        Type: String
  - name: mayWait
    action: aws:branch
    inputs:
      Choices:
        - NextStep: waitUntilStable
          Variable: '{{ WaitUntilStable }}'
          BooleanEquals: true
      Default: countTasks
  - name: waitUntilStable
    action: aws:waitForAwsResourceProperty
    timeoutSeconds: 600
    inputs:
      Service: ecs
      Api: DescribeServices
      cluster: '{{ Cluster }}'
      services: ['{{ ServiceName }}']
      PropertySelector: $.services[0].deployments[0].rolloutState
      DesiredValues: [COMPLETED]
  - name: countTasks
    action: aws:executeAwsApi
    isEnd: true
    inputs:
      Service: ecs
      Api: DescribeServices
      cluster: '{{ Cluster }}'
      services: ['{{ ServiceName }}']
    outputs:
      - Name: RunningCount
        Selector: $.services[0].runningCount
        Type: Integer
outputs:
  - restart.DeploymentId
  - countTasks.RunningCount
`;

/** Its first version, which restarted blindly: a review of it has drifted from what is the default now. */
const firstContent = content
  .replace(/ {2}- name: checkService[\s\S]*?(?= {2}- name: restart)/, '')
  .replace('Tomas Berg', 'Priya Nair');

export const restartService: SsmDocument = {
  name: 'Parcelwise-RestartService',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Restart a service',
  content: firstContent,
  versions: [content],
  ageDays: 200,
  tags: {
    'opsready:entity':
      'component:default/payments-api component:default/payments-ledger component:default/checkout-api component:default/cart-service',
    'opsready:area': 'lifecycle',
  },
};
