import type { SecurityControl } from '../../types';
import { controlsOf } from './controlsOf';

/** Controls of load balancers, queues, topics, keys, secrets, roles and logs. */
export const platformControls: SecurityControl[] = [
  ...controlsOf('alb', [
    [
      'ELB.4',
      'MEDIUM',
      'Application Load Balancer should be configured to drop invalid http headers',
    ],
    [
      'ELB.5',
      'MEDIUM',
      'Application and Classic Load Balancers logging should be enabled',
    ],
    [
      'ELB.6',
      'MEDIUM',
      'Application, Gateway, and Network Load Balancers should have deletion protection enabled',
    ],
    [
      'ELB.1',
      'MEDIUM',
      'Application Load Balancer should be configured to redirect all HTTP requests to HTTPS',
    ],
    [
      'ELB.12',
      'MEDIUM',
      'Application Load Balancer should be configured with defensive or strictest desync mitigation mode',
    ],
    [
      'ELB.13',
      'MEDIUM',
      'Application, Network and Gateway Load Balancers should span multiple Availability Zones',
    ],
    [
      'ELB.16',
      'MEDIUM',
      'Application Load Balancers should be associated with an AWS WAF web ACL',
    ],
  ]),
  ...controlsOf('key', [
    ['KMS.3', 'CRITICAL', 'AWS KMS keys should not be deleted unintentionally'],
    ['KMS.5', 'CRITICAL', 'KMS keys should not be publicly accessible'],
    ['KMS.4', 'MEDIUM', 'AWS KMS key rotation should be enabled'],
  ]),
  ...controlsOf('logs', [
    [
      'CloudWatch.16',
      'MEDIUM',
      'CloudWatch log groups should be retained for a specified time period',
    ],
  ]),
  ...controlsOf('queue', [
    [
      'SQS.3',
      'CRITICAL',
      'SQS queue access policies should not allow public access',
    ],
    ['SQS.1', 'MEDIUM', 'Amazon SQS queues should be encrypted at rest'],
    ['SQS.2', 'LOW', 'SQS queues should be tagged'],
  ]),
  ...controlsOf('role', [
    [
      'IAM.1',
      'HIGH',
      'IAM policies should not allow full "*" administrative privileges',
    ],
    [
      'IAM.21',
      'LOW',
      'IAM customer managed policies that you create should not allow wildcard actions for services',
    ],
    ['IAM.24', 'LOW', 'IAM roles should be tagged'],
  ]),
  ...controlsOf('secret', [
    [
      'SecretsManager.1',
      'MEDIUM',
      'Secrets Manager secrets should have automatic rotation enabled',
    ],
    ['SecretsManager.3', 'MEDIUM', 'Remove unused Secrets Manager secrets'],
    [
      'SecretsManager.2',
      'MEDIUM',
      'Secrets Manager secrets configured with automatic rotation should rotate successfully',
    ],
    [
      'SecretsManager.4',
      'MEDIUM',
      'Secrets Manager secrets should be rotated within a specified number of days',
    ],
    ['SecretsManager.5', 'LOW', 'Secrets Manager secrets should be tagged'],
  ]),
  ...controlsOf('topic', [
    [
      'SNS.4',
      'CRITICAL',
      'SNS topic access policies should not allow public access',
    ],
    ['SNS.3', 'LOW', 'SNS topics should be tagged'],
  ]),
];
