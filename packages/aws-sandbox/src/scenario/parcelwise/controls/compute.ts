import type { SecurityControl } from '../../types';
import { controlsOf } from './controlsOf';

/** Controls of functions, containers and instances. */
export const computeControls: SecurityControl[] = [
  ...controlsOf('ecs', [
    [
      'ECS.2',
      'HIGH',
      'ECS services should not have public IP addresses assigned to them automatically',
    ],
    [
      'ECS.8',
      'HIGH',
      'Secrets should not be passed as container environment variables',
    ],
    [
      'ECS.9',
      'HIGH',
      'ECS task definitions should have a logging configuration',
    ],
    [
      'ECS.10',
      'MEDIUM',
      'ECS Fargate services should run on the latest Fargate platform version',
    ],
    ['ECS.13', 'LOW', 'ECS services should be tagged'],
  ]),
  ...controlsOf('function', [
    [
      'Lambda.1',
      'CRITICAL',
      'Lambda function policies should prohibit public access',
    ],
    ['Lambda.2', 'MEDIUM', 'Lambda functions should use supported runtimes'],
    [
      'Lambda.5',
      'MEDIUM',
      'VPC Lambda functions should operate in multiple Availability Zones',
    ],
    ['Lambda.6', 'LOW', 'Lambda functions should be tagged'],
    ['Lambda.3', 'LOW', 'Lambda functions should be in a VPC'],
  ]),
  ...controlsOf('instance', [
    [
      'EC2.8',
      'HIGH',
      'EC2 instances should use Instance Metadata Service Version 2 (IMDSv2)',
    ],
    ['EC2.9', 'HIGH', 'EC2 instances should not have a public IPv4 address'],
    [
      'EC2.25',
      'HIGH',
      'Amazon EC2 launch templates should not assign public IPs to network interfaces',
    ],
    [
      'SSM.2',
      'HIGH',
      'Amazon EC2 instances managed by Systems Manager should have a patch compliance status of COMPLIANT after a patch installation',
    ],
    [
      'EC2.3',
      'MEDIUM',
      'Attached Amazon EBS volumes should be encrypted at-rest',
    ],
    [
      'SSM.1',
      'MEDIUM',
      'Amazon EC2 instances should be managed by AWS Systems Manager',
    ],
    ['EC2.28', 'LOW', 'EBS volumes should be covered by a backup plan'],
    [
      'SSM.3',
      'LOW',
      'Amazon EC2 instances managed by Systems Manager should have an association compliance status of COMPLIANT',
    ],
  ]),
];
