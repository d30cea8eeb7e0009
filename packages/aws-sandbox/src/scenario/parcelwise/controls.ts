import type { SecurityControl } from '../types';

/** Controls of AWS Foundational Security Best Practices, with AWS's ids and severities. */
export const controls: SecurityControl[] = [
  {
    id: 'Lambda.1',
    title: 'Lambda function policies should prohibit public access',
    severity: 'CRITICAL',
    kinds: ['function'],
  },
  {
    id: 'RDS.2',
    title: 'RDS DB Instances should prohibit public access',
    severity: 'CRITICAL',
    kinds: ['database'],
  },
  {
    id: 'S3.2',
    title: 'S3 general purpose buckets should block public read access',
    severity: 'CRITICAL',
    kinds: ['bucket'],
  },
  {
    id: 'S3.3',
    title: 'S3 general purpose buckets should block public write access',
    severity: 'CRITICAL',
    kinds: ['bucket'],
  },
  {
    id: 'KMS.3',
    title: 'AWS KMS keys should not be deleted unintentionally',
    severity: 'CRITICAL',
    kinds: ['key'],
  },
  {
    id: 'SQS.3',
    title: 'SQS queue access policies should not allow public access',
    severity: 'CRITICAL',
    kinds: ['queue'],
  },
  {
    id: 'SNS.4',
    title: 'SNS topic access policies should not allow public access',
    severity: 'CRITICAL',
    kinds: ['topic'],
  },
  {
    id: 'EC2.8',
    title:
      'EC2 instances should use Instance Metadata Service Version 2 (IMDSv2)',
    severity: 'HIGH',
    kinds: ['instance'],
  },
  {
    id: 'EC2.9',
    title: 'EC2 instances should not have a public IPv4 address',
    severity: 'HIGH',
    kinds: ['instance'],
  },
  {
    id: 'ECS.2',
    title:
      'ECS services should not have public IP addresses assigned to them automatically',
    severity: 'HIGH',
    kinds: ['ecs'],
  },
  {
    id: 'IAM.1',
    title: 'IAM policies should not allow full "*" administrative privileges',
    severity: 'HIGH',
    kinds: ['role'],
  },
  {
    id: 'S3.8',
    title: 'S3 general purpose buckets should block public access',
    severity: 'HIGH',
    kinds: ['bucket'],
  },
  {
    id: 'ECS.10',
    title:
      'ECS Fargate services should run on the latest Fargate platform version',
    severity: 'MEDIUM',
    kinds: ['ecs'],
  },
  {
    id: 'ELB.4',
    title:
      'Application Load Balancer should be configured to drop invalid http headers',
    severity: 'MEDIUM',
    kinds: ['alb'],
  },
  {
    id: 'ELB.5',
    title: 'Application and Classic Load Balancers logging should be enabled',
    severity: 'MEDIUM',
    kinds: ['alb'],
  },
  {
    id: 'ELB.6',
    title:
      'Application, Gateway, and Network Load Balancers should have deletion protection enabled',
    severity: 'MEDIUM',
    kinds: ['alb'],
  },
  {
    id: 'Lambda.2',
    title: 'Lambda functions should use supported runtimes',
    severity: 'MEDIUM',
    kinds: ['function'],
  },
  {
    id: 'RDS.3',
    title: 'RDS DB instances should have encryption at-rest enabled',
    severity: 'MEDIUM',
    kinds: ['database'],
  },
  {
    id: 'RDS.5',
    title:
      'RDS DB instances should be configured with multiple Availability Zones',
    severity: 'MEDIUM',
    kinds: ['database'],
  },
  {
    id: 'RDS.11',
    title: 'RDS instances should have automatic backups enabled',
    severity: 'MEDIUM',
    kinds: ['database'],
  },
  {
    id: 'DynamoDB.1',
    title: 'DynamoDB tables should automatically scale capacity with demand',
    severity: 'MEDIUM',
    kinds: ['table'],
  },
  {
    id: 'DynamoDB.2',
    title: 'DynamoDB tables should have point-in-time recovery enabled',
    severity: 'MEDIUM',
    kinds: ['table'],
  },
  {
    id: 'DynamoDB.6',
    title: 'DynamoDB tables should have deletion protection enabled',
    severity: 'MEDIUM',
    kinds: ['table'],
  },
  {
    id: 'KMS.4',
    title: 'AWS KMS key rotation should be enabled',
    severity: 'MEDIUM',
    kinds: ['key'],
  },
  {
    id: 'S3.5',
    title: 'S3 general purpose buckets should require requests to use SSL',
    severity: 'MEDIUM',
    kinds: ['bucket'],
  },
  {
    id: 'S3.9',
    title:
      'S3 general purpose buckets should have server access logging enabled',
    severity: 'MEDIUM',
    kinds: ['bucket'],
  },
  {
    id: 'SecretsManager.1',
    title: 'Secrets Manager secrets should have automatic rotation enabled',
    severity: 'MEDIUM',
    kinds: ['secret'],
  },
  {
    id: 'SecretsManager.3',
    title: 'Remove unused Secrets Manager secrets',
    severity: 'MEDIUM',
    kinds: ['secret'],
  },
  {
    id: 'SQS.1',
    title: 'Amazon SQS queues should be encrypted at rest',
    severity: 'MEDIUM',
    kinds: ['queue'],
  },
  {
    id: 'CloudWatch.16',
    title:
      'CloudWatch log groups should be retained for a specified time period',
    severity: 'MEDIUM',
    kinds: ['logs'],
  },
  {
    id: 'EC2.3',
    title: 'Attached Amazon EBS volumes should be encrypted at-rest',
    severity: 'MEDIUM',
    kinds: ['instance'],
  },
  {
    id: 'IAM.21',
    title:
      'IAM customer managed policies that you create should not allow wildcard actions for services',
    severity: 'LOW',
    kinds: ['role'],
  },
  {
    id: 'S3.13',
    title: 'S3 general purpose buckets should have Lifecycle configurations',
    severity: 'LOW',
    kinds: ['bucket'],
  },
  {
    id: 'SQS.2',
    title: 'SQS queues should be tagged',
    severity: 'LOW',
    kinds: ['queue'],
  },
  {
    id: 'SNS.3',
    title: 'SNS topics should be tagged',
    severity: 'LOW',
    kinds: ['topic'],
  },
  {
    id: 'Lambda.6',
    title: 'Lambda functions should be tagged',
    severity: 'LOW',
    kinds: ['function'],
  },
  {
    id: 'RDS.6',
    title: 'Enhanced monitoring should be configured for RDS DB instances',
    severity: 'LOW',
    kinds: ['database'],
  },
  {
    id: 'SecretsManager.5',
    title: 'Secrets Manager secrets should be tagged',
    severity: 'LOW',
    kinds: ['secret'],
  },
  {
    id: 'IAM.24',
    title: 'IAM roles should be tagged',
    severity: 'LOW',
    kinds: ['role'],
  },
  {
    id: 'ECS.13',
    title: 'ECS services should be tagged',
    severity: 'LOW',
    kinds: ['ecs'],
  },
  {
    id: 'DynamoDB.5',
    title: 'DynamoDB tables should be tagged',
    severity: 'LOW',
    kinds: ['table'],
  },
  {
    id: 'KMS.5',
    title: 'KMS keys should not be publicly accessible',
    severity: 'CRITICAL',
    kinds: ['key'],
  },
  {
    id: 'EC2.25',
    title:
      'Amazon EC2 launch templates should not assign public IPs to network interfaces',
    severity: 'HIGH',
    kinds: ['instance'],
  },
  {
    id: 'ECS.8',
    title: 'Secrets should not be passed as container environment variables',
    severity: 'HIGH',
    kinds: ['ecs'],
  },
  {
    id: 'ECS.9',
    title: 'ECS task definitions should have a logging configuration',
    severity: 'HIGH',
    kinds: ['ecs'],
  },
  {
    id: 'RDS.13',
    title: 'RDS automatic minor version upgrades should be enabled',
    severity: 'HIGH',
    kinds: ['database'],
  },
  {
    id: 'SSM.2',
    title:
      'Amazon EC2 instances managed by Systems Manager should have a patch compliance status of COMPLIANT after a patch installation',
    severity: 'HIGH',
    kinds: ['instance'],
  },
  {
    id: 'ELB.1',
    title:
      'Application Load Balancer should be configured to redirect all HTTP requests to HTTPS',
    severity: 'MEDIUM',
    kinds: ['alb'],
  },
  {
    id: 'ELB.12',
    title:
      'Application Load Balancer should be configured with defensive or strictest desync mitigation mode',
    severity: 'MEDIUM',
    kinds: ['alb'],
  },
  {
    id: 'ELB.13',
    title:
      'Application, Network and Gateway Load Balancers should span multiple Availability Zones',
    severity: 'MEDIUM',
    kinds: ['alb'],
  },
  {
    id: 'ELB.16',
    title:
      'Application Load Balancers should be associated with an AWS WAF web ACL',
    severity: 'MEDIUM',
    kinds: ['alb'],
  },
  {
    id: 'Lambda.5',
    title: 'VPC Lambda functions should operate in multiple Availability Zones',
    severity: 'MEDIUM',
    kinds: ['function'],
  },
  {
    id: 'SecretsManager.2',
    title:
      'Secrets Manager secrets configured with automatic rotation should rotate successfully',
    severity: 'MEDIUM',
    kinds: ['secret'],
  },
  {
    id: 'SecretsManager.4',
    title:
      'Secrets Manager secrets should be rotated within a specified number of days',
    severity: 'MEDIUM',
    kinds: ['secret'],
  },
  {
    id: 'DynamoDB.4',
    title: 'DynamoDB tables should be present in a backup plan',
    severity: 'MEDIUM',
    kinds: ['table'],
  },
  {
    id: 'RDS.9',
    title: 'RDS DB instances should publish logs to CloudWatch Logs',
    severity: 'MEDIUM',
    kinds: ['database'],
  },
  {
    id: 'RDS.10',
    title: 'IAM authentication should be configured for RDS instances',
    severity: 'MEDIUM',
    kinds: ['database'],
  },
  {
    id: 'RDS.25',
    title: 'RDS database instances should use a custom administrator username',
    severity: 'MEDIUM',
    kinds: ['database'],
  },
  {
    id: 'S3.10',
    title:
      'S3 general purpose buckets with versioning enabled should have Lifecycle configurations',
    severity: 'MEDIUM',
    kinds: ['bucket'],
  },
  {
    id: 'S3.11',
    title: 'S3 general purpose buckets should have event notifications enabled',
    severity: 'MEDIUM',
    kinds: ['bucket'],
  },
  {
    id: 'S3.12',
    title:
      'ACLs should not be used to manage user access to S3 general purpose buckets',
    severity: 'MEDIUM',
    kinds: ['bucket'],
  },
  {
    id: 'S3.15',
    title: 'S3 general purpose buckets should have Object Lock enabled',
    severity: 'MEDIUM',
    kinds: ['bucket'],
  },
  {
    id: 'S3.17',
    title:
      'S3 general purpose buckets should be encrypted at rest with AWS KMS keys',
    severity: 'MEDIUM',
    kinds: ['bucket'],
  },
  {
    id: 'SSM.1',
    title: 'Amazon EC2 instances should be managed by AWS Systems Manager',
    severity: 'MEDIUM',
    kinds: ['instance'],
  },
  {
    id: 'EC2.28',
    title: 'EBS volumes should be covered by a backup plan',
    severity: 'LOW',
    kinds: ['instance'],
  },
  {
    id: 'Lambda.3',
    title: 'Lambda functions should be in a VPC',
    severity: 'LOW',
    kinds: ['function'],
  },
  {
    id: 'RDS.8',
    title: 'RDS DB instances should have deletion protection enabled',
    severity: 'LOW',
    kinds: ['database'],
  },
  {
    id: 'RDS.17',
    title: 'RDS DB instances should be configured to copy tags to snapshots',
    severity: 'LOW',
    kinds: ['database'],
  },
  {
    id: 'RDS.23',
    title: 'RDS instances should not use a database engine default port',
    severity: 'LOW',
    kinds: ['database'],
  },
  {
    id: 'S3.7',
    title: 'S3 general purpose buckets should use cross-Region replication',
    severity: 'LOW',
    kinds: ['bucket'],
  },
  {
    id: 'S3.14',
    title: 'S3 general purpose buckets should have versioning enabled',
    severity: 'LOW',
    kinds: ['bucket'],
  },
  {
    id: 'S3.20',
    title: 'S3 general purpose buckets should have MFA delete enabled',
    severity: 'LOW',
    kinds: ['bucket'],
  },
  {
    id: 'SSM.3',
    title:
      'Amazon EC2 instances managed by Systems Manager should have an association compliance status of COMPLIANT',
    severity: 'LOW',
    kinds: ['instance'],
  },
];
