import { account } from './account';
import { cloudwatch } from './cloudwatch';
import { config } from './config';
import type { Service } from './defineService';
import { securityHub } from './securityhub';
import { ssm } from './ssm';
import { ssmContacts } from './ssmcontacts';
import { ssmIncidents } from './ssmincidents';
import { sts } from './sts';
import { support } from './support';
import { tagging } from './tagging';

/** Every service that the sandbox answers for. */
export const services: readonly Service[] = [
  account,
  cloudwatch,
  config,
  securityHub,
  ssm,
  ssmContacts,
  ssmIncidents,
  sts,
  support,
  tagging,
];
