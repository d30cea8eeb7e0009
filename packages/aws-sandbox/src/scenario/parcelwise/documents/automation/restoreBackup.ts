import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Restore a backup

  Makes a new database from a snapshot, beside the one that is in use. Nothing is overwritten.

  ## Outcome

  A database with the data of the snapshot is available under the new name.

  ## Tools

  - Systems Manager Automation
  - Amazon RDS

  ## Permissions

  - rds:DescribeDBInstances
  - rds:RestoreDBInstanceFromDBSnapshot

  ## Error handling

  If the name is taken or the snapshot is unknown, the run fails before anything is made. A database that does not
  become available within an hour is deleted by hand.

  ## Author

  Luca Rossi

  ## Owner

  group:default/payments

  ## Escalation contact

  Payments on call, #payments-support
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as.
    default: ''
  DBSnapshotIdentifier:
    type: String
    description: Snapshot to restore from.
    allowedPattern: '^[a-z][a-z0-9:-]{0,254}$'
  NewDBInstanceIdentifier:
    type: String
    description: Name of the database that is made.
    allowedPattern: '^[a-z][a-z0-9-]{0,62}$'
    maxChars: 63
  MultiAZ:
    type: Boolean
    description: Whether it gets a second Availability Zone.
    default: false
mainSteps:
  - name: approve
    action: aws:approve
    timeoutSeconds: 86400
    inputs:
      Message: 'Restore {{ DBSnapshotIdentifier }} as {{ NewDBInstanceIdentifier }}'
      MinRequiredApprovals: 2
      Approvers:
        - arn:aws:iam::{{ global:ACCOUNT_ID }}:role/opsready-admin
        - arn:aws:iam::{{ global:ACCOUNT_ID }}:user/database-lead
  - name: restore
    action: aws:executeAwsApi
    inputs:
      Service: rds
      Api: RestoreDBInstanceFromDBSnapshot
      DBSnapshotIdentifier: '{{ DBSnapshotIdentifier }}'
      DBInstanceIdentifier: '{{ NewDBInstanceIdentifier }}'
      MultiAZ: '{{ MultiAZ }}'
    outputs:
      - Name: DBInstanceArn
        Selector: $.DBInstance.DBInstanceArn
        Type: String
  - name: waitUntilAvailable
    action: aws:waitForAwsResourceProperty
    timeoutSeconds: 3600
    isEnd: true
    inputs:
      Service: rds
      Api: DescribeDBInstances
      DBInstanceIdentifier: '{{ NewDBInstanceIdentifier }}'
      PropertySelector: $.DBInstances[0].DBInstanceStatus
      DesiredValues: [available]
outputs:
  - restore.DBInstanceArn
`;

export const restoreBackup: SsmDocument = {
  name: 'Parcelwise-RestoreBackup',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Restore a backup',
  content,
  regions: ['eu-west-1'],
  ageDays: 260,
  tags: {
    'opsready:entity': 'resource:default/payments-db',
    'opsready:area': 'lifecycle',
  },
};
