import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Fail over a database

  Moves the writer of a Multi-AZ database to the other Availability Zone, after somebody else has agreed.

  ## Outcome

  The database is available again, and its writer runs in the other Availability Zone.

  ## Tools

  - Systems Manager Automation
  - Amazon RDS

  ## Permissions

  - rds:DescribeDBInstances
  - rds:RebootDBInstance

  ## Error handling

  Connections are cut for about a minute: clients have to connect again. If the database is not available within
  15 minutes the run fails at the step that waits. Do not start it a second time; escalate.

  ## Author

  Amara Okafor

  ## Owner

  group:default/payments

  ## Escalation contact

  Payments on call, then platform on call
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as.
    default: ''
  DBInstanceIdentifier:
    type: String
    description: Database to fail over.
    allowedPattern: '^[a-z][a-z0-9-]{0,62}$'
  Reason:
    type: String
    description: Why, for whoever is asked to approve.
    minChars: 10
    maxChars: 200
mainSteps:
  - name: findWriter
    action: aws:executeAwsApi
    inputs:
      Service: rds
      Api: DescribeDBInstances
      DBInstanceIdentifier: '{{ DBInstanceIdentifier }}'
    outputs:
      - Name: Zone
        Selector: $.DBInstances[0].AvailabilityZone
        Type: String
      - Name: Status
        Selector: $.DBInstances[0].DBInstanceStatus
        Type: String
  - name: approve
    action: aws:approve
    timeoutSeconds: 3600
    onFailure: Abort
    inputs:
      Message: 'Fail over {{ DBInstanceIdentifier }} away from {{ findWriter.Zone }}: {{ Reason }}'
      MinRequiredApprovals: 1
      Approvers:
        - arn:aws:iam::{{ global:ACCOUNT_ID }}:role/opsready-launch
        - arn:aws:iam::{{ global:ACCOUNT_ID }}:role/opsready-admin
  - name: failOver
    action: aws:executeAwsApi
    isCritical: true
    inputs:
      Service: rds
      Api: RebootDBInstance
      DBInstanceIdentifier: '{{ DBInstanceIdentifier }}'
      ForceFailover: true
  - name: waitUntilAvailable
    action: aws:waitForAwsResourceProperty
    timeoutSeconds: 900
    inputs:
      Service: rds
      Api: DescribeDBInstances
      DBInstanceIdentifier: '{{ DBInstanceIdentifier }}'
      PropertySelector: $.DBInstances[0].DBInstanceStatus
      DesiredValues: [available]
  - name: findNewWriter
    action: aws:executeAwsApi
    isEnd: true
    inputs:
      Service: rds
      Api: DescribeDBInstances
      DBInstanceIdentifier: '{{ DBInstanceIdentifier }}'
    outputs:
      - Name: Zone
        Selector: $.DBInstances[0].AvailabilityZone
        Type: String
outputs:
  - findWriter.Zone
  - findNewWriter.Zone
`;

export const failOverDatabase: SsmDocument = {
  name: 'Parcelwise-FailOverDatabase',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Fail over a database',
  content,
  accounts: ['111122223333'],
  regions: ['eu-west-1'],
  ageDays: 40,
  tags: {
    'opsready:entity':
      'resource:default/payments-db component:default/payments-ledger',
    'opsready:area': 'change',
  },
};
