import type { ResourceKind } from '../../types';

export const container: ResourceKind[] = [
  'ecs',
  'alb',
  'logs',
  'role',
  'secret',
  'key',
];

export const serverless: ResourceKind[] = [
  'function',
  'logs',
  'role',
  'queue',
  'key',
];

export const eu = ['eu-west-1'];
export const both = ['eu-west-1', 'us-east-1'];

/** Staging is leaner. */
export const stagingKinds: ResourceKind[] = [
  'ecs',
  'function',
  'database',
  'table',
  'queue',
  'bucket',
  'logs',
  'instance',
  'role',
];
