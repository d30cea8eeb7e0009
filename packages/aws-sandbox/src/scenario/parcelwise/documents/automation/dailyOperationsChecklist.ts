import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Daily operations checklist

  What the person on call looks at each morning: security alerts, health, backups. It reads and changes nothing.

  ## Outcome

  Every alert of the last day is known to somebody, every alarm has an owner, and every backup is there.

  ## Tools

  - Systems Manager Automation
  - AWS Security Hub
  - Amazon CloudWatch
  - AWS Backup

  ## Permissions

  - securityhub:GetFindings
  - cloudwatch:DescribeAlarms
  - backup:ListProtectedResources

  ## Error handling

  A source that cannot be read does not stop the others: its step fails and the rest goes on. Read that source by hand
  and tell its team.

  ## Author

  Priya Nair

  ## Owner

  group:default/platform

  ## Escalation contact

  Platform on call, #platform
assumeRole: arn:aws:iam::{{ global:ACCOUNT_ID }}:role/opsready-automation
parameters:
  Severities:
    type: StringList
    description: Which findings are counted.
    default: [CRITICAL, HIGH]
    allowedValues: [CRITICAL, HIGH, MEDIUM, LOW]
    minItems: 1
    maxItems: 4
  MostFindings:
    type: Integer
    description: How many findings are read at most.
    default: 20
mainSteps:
  - name: reviewSecurityAlerts
    action: aws:executeAwsApi
    description: Security alerts review
    onFailure: Continue
    isCritical: false
    inputs:
      Service: securityhub
      Api: GetFindings
      MaxResults: '{{ MostFindings }}'
      Filters:
        RecordState:
          - Value: ACTIVE
            Comparison: EQUALS
        WorkflowStatus:
          - Value: NEW
            Comparison: EQUALS
        SeverityLabel:
          - Value: CRITICAL
            Comparison: EQUALS
    outputs:
      - Name: Titles
        Selector: $.Findings..Title
        Type: StringList
  - name: validateSystemHealth
    action: aws:executeAwsApi
    description: System health validation
    onFailure: Continue
    isCritical: false
    inputs:
      Service: cloudwatch
      Api: DescribeAlarms
      StateValue: ALARM
    outputs:
      - Name: Alarms
        Selector: $.MetricAlarms..AlarmName
        Type: StringList
  - name: checkBackups
    action: aws:executeAwsApi
    description: Backup status check
    onFailure: Continue
    isCritical: false
    isEnd: true
    inputs:
      Service: backup
      Api: ListProtectedResources
    outputs:
      - Name: Protected
        Selector: $.Results..ResourceArn
        Type: StringList
outputs:
  - reviewSecurityAlerts.Titles
  - validateSystemHealth.Alarms
  - checkBackups.Protected
`;

export const dailyOperationsChecklist: SsmDocument = {
  name: 'DailyOperationsChecklist',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Daily operations checklist',
  content,
  ageDays: 60,
  tags: {
    'opsready:entity':
      'system:default/platform system:default/payments system:default/storefront system:default/logistics',
    'opsready:area': 'vulnerability',
  },
};
