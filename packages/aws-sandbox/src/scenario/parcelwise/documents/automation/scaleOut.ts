import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Scale out

  Gives a service more capacity: tasks of an ECS service, or instances of an Auto Scaling group.

  ## Outcome

  The service runs the wanted number of tasks or instances.

  ## Tools

  - Systems Manager Automation
  - Amazon ECS
  - Amazon EC2 Auto Scaling

  ## Permissions

  - ecs:UpdateService
  - ecs:DescribeServices
  - autoscaling:SetDesiredCapacity
  - autoscaling:DescribeAutoScalingGroups

  ## Error handling

  A number beyond the largest size of a group is refused and changes nothing. Scale back with the same runbook.

  ## Author

  Jonas Weber

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
  Kind:
    type: String
    description: What is scaled.
    default: service
    allowedValues: [service, group]
  Name:
    type: String
    description: Name of the ECS service or of the Auto Scaling group.
    allowedPattern: '^[a-z][a-z0-9-]{2,62}$'
  DesiredCount:
    type: Integer
    description: How many tasks or instances to run.
    default: 4
    allowedValues: [2, 3, 4, 6, 8, 12]
mainSteps:
  - name: chooseKind
    action: aws:branch
    inputs:
      Choices:
        - NextStep: scaleGroup
          Variable: '{{ Kind }}'
          StringEquals: group
      Default: scaleService
  - name: scaleService
    action: aws:executeAwsApi
    inputs:
      Service: ecs
      Api: UpdateService
      cluster: parcelwise
      service: '{{ Name }}'
      desiredCount: '{{ DesiredCount }}'
  - name: waitForTasks
    action: aws:waitForAwsResourceProperty
    timeoutSeconds: 600
    isEnd: true
    inputs:
      Service: ecs
      Api: DescribeServices
      cluster: parcelwise
      services: ['{{ Name }}']
      PropertySelector: $.services[0].runningCount
      DesiredValues: ['{{ DesiredCount }}']
  - name: scaleGroup
    action: aws:executeAwsApi
    inputs:
      Service: autoscaling
      Api: SetDesiredCapacity
      AutoScalingGroupName: '{{ Name }}'
      DesiredCapacity: '{{ DesiredCount }}'
      HonorCooldown: false
  - name: waitForInstances
    action: aws:sleep
    inputs:
      Duration: PT10S
  - name: countInstances
    action: aws:executeAwsApi
    isEnd: true
    inputs:
      Service: autoscaling
      Api: DescribeAutoScalingGroups
      AutoScalingGroupNames: ['{{ Name }}']
    outputs:
      - Name: DesiredCapacity
        Selector: $.AutoScalingGroups[0].DesiredCapacity
        Type: Integer
`;

export const scaleOut: SsmDocument = {
  name: 'Parcelwise-ScaleOut',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Scale out',
  content,
  ageDays: 75,
  tags: {
    'opsready:entity':
      'component:default/checkout-api component:default/storefront-web component:default/ci-runners',
    'opsready:area': 'lifecycle',
  },
};
