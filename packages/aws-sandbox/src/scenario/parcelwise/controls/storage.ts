import type { SecurityControl } from '../../types';
import { controlsOf } from './controlsOf';

/** Controls of buckets, databases and tables. */
export const storageControls: SecurityControl[] = [
  ...controlsOf('bucket', [
    [
      'S3.2',
      'CRITICAL',
      'S3 general purpose buckets should block public read access',
    ],
    [
      'S3.3',
      'CRITICAL',
      'S3 general purpose buckets should block public write access',
    ],
    ['S3.8', 'HIGH', 'S3 general purpose buckets should block public access'],
    [
      'S3.5',
      'MEDIUM',
      'S3 general purpose buckets should require requests to use SSL',
    ],
    [
      'S3.9',
      'MEDIUM',
      'S3 general purpose buckets should have server access logging enabled',
    ],
    [
      'S3.10',
      'MEDIUM',
      'S3 general purpose buckets with versioning enabled should have Lifecycle configurations',
    ],
    [
      'S3.11',
      'MEDIUM',
      'S3 general purpose buckets should have event notifications enabled',
    ],
    [
      'S3.12',
      'MEDIUM',
      'ACLs should not be used to manage user access to S3 general purpose buckets',
    ],
    [
      'S3.15',
      'MEDIUM',
      'S3 general purpose buckets should have Object Lock enabled',
    ],
    [
      'S3.17',
      'MEDIUM',
      'S3 general purpose buckets should be encrypted at rest with AWS KMS keys',
    ],
    [
      'S3.13',
      'LOW',
      'S3 general purpose buckets should have Lifecycle configurations',
    ],
    [
      'S3.7',
      'LOW',
      'S3 general purpose buckets should use cross-Region replication',
    ],
    [
      'S3.14',
      'LOW',
      'S3 general purpose buckets should have versioning enabled',
    ],
    [
      'S3.20',
      'LOW',
      'S3 general purpose buckets should have MFA delete enabled',
    ],
  ]),
  ...controlsOf('database', [
    ['RDS.2', 'CRITICAL', 'RDS DB Instances should prohibit public access'],
    [
      'RDS.13',
      'HIGH',
      'RDS automatic minor version upgrades should be enabled',
    ],
    [
      'RDS.3',
      'MEDIUM',
      'RDS DB instances should have encryption at-rest enabled',
    ],
    [
      'RDS.5',
      'MEDIUM',
      'RDS DB instances should be configured with multiple Availability Zones',
    ],
    ['RDS.11', 'MEDIUM', 'RDS instances should have automatic backups enabled'],
    [
      'RDS.9',
      'MEDIUM',
      'RDS DB instances should publish logs to CloudWatch Logs',
    ],
    [
      'RDS.10',
      'MEDIUM',
      'IAM authentication should be configured for RDS instances',
    ],
    [
      'RDS.25',
      'MEDIUM',
      'RDS database instances should use a custom administrator username',
    ],
    [
      'RDS.6',
      'LOW',
      'Enhanced monitoring should be configured for RDS DB instances',
    ],
    [
      'RDS.8',
      'LOW',
      'RDS DB instances should have deletion protection enabled',
    ],
    [
      'RDS.17',
      'LOW',
      'RDS DB instances should be configured to copy tags to snapshots',
    ],
    [
      'RDS.23',
      'LOW',
      'RDS instances should not use a database engine default port',
    ],
  ]),
  ...controlsOf('table', [
    [
      'DynamoDB.1',
      'MEDIUM',
      'DynamoDB tables should automatically scale capacity with demand',
    ],
    [
      'DynamoDB.2',
      'MEDIUM',
      'DynamoDB tables should have point-in-time recovery enabled',
    ],
    [
      'DynamoDB.6',
      'MEDIUM',
      'DynamoDB tables should have deletion protection enabled',
    ],
    [
      'DynamoDB.4',
      'MEDIUM',
      'DynamoDB tables should be present in a backup plan',
    ],
    ['DynamoDB.5', 'LOW', 'DynamoDB tables should be tagged'],
  ]),
];
