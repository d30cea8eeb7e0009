import type { RuleTemplate } from '../types';

/** AWS managed rules, deployed alike in every account and Region. */
export const rules: RuleTemplate[] = [
  {
    name: 'alb-http-drop-invalid-header-enabled',
    identifier: 'ALB_HTTP_DROP_INVALID_HEADER_ENABLED',
    description: 'Load balancers drop invalid HTTP headers.',
    kinds: ['alb'],
  },
  {
    name: 'alb-http-to-https-redirection-check',
    identifier: 'ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK',
    description: 'Load balancers redirect HTTP to HTTPS.',
    kinds: ['alb'],
  },
  {
    name: 'elb-deletion-protection-enabled',
    identifier: 'ELB_DELETION_PROTECTION_ENABLED',
    description: 'Load balancers have deletion protection.',
    kinds: ['alb'],
  },
  {
    name: 'elb-logging-enabled',
    identifier: 'ELB_LOGGING_ENABLED',
    description: 'Load balancers write access logs.',
    kinds: ['alb'],
  },
  {
    name: 'cloudwatch-log-group-encrypted',
    identifier: 'CLOUDWATCH_LOG_GROUP_ENCRYPTED',
    description: 'Log groups are encrypted.',
    kinds: ['logs'],
  },
  {
    name: 'cw-loggroup-retention-period-check',
    identifier: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK',
    description: 'Log groups are kept for a set time.',
    kinds: ['logs'],
  },
  {
    name: 'cmk-backing-key-rotation-enabled',
    identifier: 'CMK_BACKING_KEY_ROTATION_ENABLED',
    description: 'Keys are rotated every year.',
    kinds: ['key'],
  },
  {
    name: 'kms-cmk-not-scheduled-for-deletion',
    identifier: 'KMS_CMK_NOT_SCHEDULED_FOR_DELETION',
    description: 'No key is about to be deleted.',
    kinds: ['key'],
  },
  {
    name: 'dynamodb-autoscaling-enabled',
    identifier: 'DYNAMODB_AUTOSCALING_ENABLED',
    description: 'Tables scale with demand.',
    kinds: ['table'],
  },
  {
    name: 'dynamodb-in-backup-plan',
    identifier: 'DYNAMODB_IN_BACKUP_PLAN',
    description: 'Tables are in a backup plan.',
    kinds: ['table'],
  },
  {
    name: 'dynamodb-pitr-enabled',
    identifier: 'DYNAMODB_PITR_ENABLED',
    description: 'Tables can be restored to a point in time.',
    kinds: ['table'],
  },
  {
    name: 'ec2-imdsv2-check',
    identifier: 'EC2_IMDSV2_CHECK',
    description: 'Instances demand IMDSv2.',
    kinds: ['instance'],
  },
  {
    name: 'ec2-instance-managed-by-systems-manager',
    identifier: 'EC2_INSTANCE_MANAGED_BY_SSM',
    description: 'Instances are managed by Systems Manager.',
    kinds: ['instance'],
  },
  {
    name: 'ec2-managedinstance-patch-compliance-status-check',
    identifier: 'EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK',
    description: 'Instances have their patches.',
    kinds: ['instance'],
  },
  {
    name: 'ecs-containers-readonly-access',
    identifier: 'ECS_CONTAINERS_READONLY_ACCESS',
    description: 'Containers cannot write to their root file system.',
    kinds: ['ecs'],
  },
  {
    name: 'ecs-fargate-latest-platform-version',
    identifier: 'ECS_FARGATE_LATEST_PLATFORM_VERSION',
    description: 'Services run on the latest Fargate platform.',
    kinds: ['ecs'],
  },
  {
    name: 'iam-role-managed-policy-check',
    identifier: 'IAM_ROLE_MANAGED_POLICY_CHECK',
    description: 'Roles have only the policies that were agreed.',
    kinds: ['role'],
  },
  {
    name: 'lambda-concurrency-check',
    identifier: 'LAMBDA_CONCURRENCY_CHECK',
    description: 'Functions limit their concurrency.',
    kinds: ['function'],
  },
  {
    name: 'lambda-dlq-check',
    identifier: 'LAMBDA_DLQ_CHECK',
    description: 'Functions have a dead-letter queue.',
    kinds: ['function'],
  },
  {
    name: 'lambda-function-settings-check',
    identifier: 'LAMBDA_FUNCTION_SETTINGS_CHECK',
    description: 'Functions run on supported runtimes.',
    kinds: ['function'],
  },
  {
    name: 'rds-automatic-minor-version-upgrade-enabled',
    identifier: 'RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED',
    description: 'Databases take minor versions by themselves.',
    kinds: ['database'],
  },
  {
    name: 'rds-instance-deletion-protection-enabled',
    identifier: 'RDS_INSTANCE_DELETION_PROTECTION_ENABLED',
    description: 'Databases have deletion protection.',
    kinds: ['database'],
  },
  {
    name: 'rds-multi-az-support',
    identifier: 'RDS_MULTI_AZ_SUPPORT',
    description: 'Databases run in several zones.',
    kinds: ['database'],
  },
  {
    name: 'rds-storage-encrypted',
    identifier: 'RDS_STORAGE_ENCRYPTED',
    description: 'Databases are encrypted.',
    kinds: ['database'],
  },
  {
    name: 's3-bucket-server-side-encryption-enabled',
    identifier: 'S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED',
    description: 'Buckets are encrypted.',
    kinds: ['bucket'],
  },
  {
    name: 's3-bucket-ssl-requests-only',
    identifier: 'S3_BUCKET_SSL_REQUESTS_ONLY',
    description: 'Buckets refuse plain HTTP.',
    kinds: ['bucket'],
  },
  {
    name: 's3-bucket-versioning-enabled',
    identifier: 'S3_BUCKET_VERSIONING_ENABLED',
    description: 'Buckets keep versions.',
    kinds: ['bucket'],
  },
  {
    name: 'secretsmanager-rotation-enabled-check',
    identifier: 'SECRETSMANAGER_ROTATION_ENABLED_CHECK',
    description: 'Secrets are rotated.',
    kinds: ['secret'],
  },
  {
    name: 'sns-encrypted-kms',
    identifier: 'SNS_ENCRYPTED_KMS',
    description: 'Topics are encrypted.',
    kinds: ['topic'],
  },
  {
    name: 'required-tags',
    aboutTags: true,
    identifier: 'REQUIRED_TAGS',
    description: 'Resources name their service, environment and team.',
    kinds: ['bucket', 'database', 'function', 'instance', 'table'],
  },
];

export const conformancePacks = [
  {
    name: 'operational-best-practices-for-databases',
    rules: [
      'dynamodb-autoscaling-enabled',
      'dynamodb-in-backup-plan',
      'dynamodb-pitr-enabled',
      'rds-instance-deletion-protection-enabled',
      'rds-multi-az-support',
      'rds-storage-encrypted',
    ],
  },
  {
    name: 'operational-best-practices-for-s3',
    rules: [
      's3-bucket-server-side-encryption-enabled',
      's3-bucket-ssl-requests-only',
      's3-bucket-versioning-enabled',
    ],
  },
  {
    name: 'operational-best-practices-for-serverless',
    rules: [
      'lambda-concurrency-check',
      'lambda-dlq-check',
      'lambda-function-settings-check',
    ],
  },
  { name: 'tagging-baseline', rules: ['required-tags'] },
  // Nothing of it was evaluated yet.
  { name: 'edge-baseline', rules: [] },
];
