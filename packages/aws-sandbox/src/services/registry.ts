import { cloudwatch } from './cloudwatch';
import { config } from './config';
import type { Service } from './defineService';
import { securityHub } from './securityhub';
import { ssm } from './ssm';
import { ssmContacts } from './ssmcontacts';
import { sts } from './sts';
import { tagging } from './tagging';

/** Every service that the sandbox answers for. */
export const services: readonly Service[] = [
  cloudwatch,
  config,
  securityHub,
  ssm,
  ssmContacts,
  sts,
  tagging,
];
