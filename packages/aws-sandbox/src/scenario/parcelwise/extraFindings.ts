import type { ExtraFinding } from '../types';

const production = { account: '111122223333', region: 'eu-west-1' };
const productionUs = { account: '111122223333', region: 'us-east-1' };
const staging = { account: '444455556666', region: 'eu-west-1' };

const securityHub = {
  id: 'aws/securityhub',
  name: 'Security Hub',
  company: 'AWS',
};
const guardDuty = { id: 'aws/guardduty', name: 'GuardDuty', company: 'Amazon' };
const inspector = { id: 'aws/inspector', name: 'Inspector', company: 'Amazon' };
const ownScanner = {
  id: '111122223333/default',
  name: 'Default',
  company: 'Parcelwise',
};

const account = (id: string) => ({
  type: 'AwsAccount',
  id: `AWS::::Account:${id}`,
});

/** What a reader must not trip over: accounts and plain names as resources, no compliance, every state. */
export const extraFindings: ExtraFinding[] = [
  // About an account as a whole
  {
    key: 'root-mfa',
    ...production,
    product: securityHub,
    controlId: 'IAM.9',
    title: 'MFA should be enabled for the root user',
    severity: 'CRITICAL',
    about: account('111122223333'),
    ageDays: 33,
    compliance: 'FAILED',
  },
  {
    key: 'cloudtrail',
    ...production,
    product: securityHub,
    controlId: 'CloudTrail.1',
    title:
      'CloudTrail should be enabled and configured with at least one multi-Region trail',
    severity: 'HIGH',
    about: account('111122223333'),
    ageDays: 120,
    compliance: 'PASSED',
    workflow: 'RESOLVED',
  },
  {
    key: 'config-us',
    ...productionUs,
    product: securityHub,
    controlId: 'Config.1',
    title:
      'AWS Config should be enabled and use the service-linked role for resource recording',
    severity: 'CRITICAL',
    about: account('111122223333'),
    ageDays: 90,
    compliance: 'WARNING',
  },
  {
    key: 'password-policy',
    ...staging,
    product: securityHub,
    controlId: 'IAM.7',
    title: 'Password policies for IAM users should have strong configurations',
    severity: 'MEDIUM',
    about: account('444455556666'),
    ageDays: 60,
    compliance: 'FAILED',
  },
  // Without compliance
  {
    key: 'crypto-mining',
    ...production,
    product: guardDuty,
    title:
      'The EC2 instance is querying a domain that is associated with cryptocurrency activity',
    severity: 'HIGH',
    about: { component: 'old-batch-import', kind: 'instance' },
    ageDays: 3,
  },
  {
    key: 'openssl',
    ...production,
    product: inspector,
    title: 'CVE-2026-0001 - openssl',
    severity: 'HIGH',
    about: { component: 'legacy-label-printer', kind: 'instance' },
    ageDays: 41,
  },
  {
    key: 'node-runtime',
    ...production,
    product: inspector,
    title: 'CVE-2026-0002 - nodejs',
    severity: 'MEDIUM',
    about: { component: 'fraud-detector', kind: 'function' },
    ageDays: 9,
  },
  {
    key: 'bucket-anomaly',
    ...staging,
    product: guardDuty,
    title: 'An API was invoked from an unusual location',
    severity: 'LOW',
    about: { component: 'checkout-api', kind: 'bucket' },
    ageDays: 2,
  },
  // About something that has no ARN, or one that no inventory knows
  {
    key: 'leaked-key',
    ...production,
    product: guardDuty,
    title: 'Credentials were used from an external address',
    severity: 'HIGH',
    about: {
      type: 'AwsIamAccessKey',
      id: 'AWS::IAM::AccessKey:AKIAPARCELWISEOLD001',
    },
    ageDays: 1,
  },
  {
    key: 'bare-instance',
    ...production,
    product: inspector,
    title: 'CVE-2026-0003 - glibc',
    severity: 'MEDIUM',
    about: {
      type: 'AwsEc2Instance',
      id: 'i-0123456789abcdef0',
      tags: { service: 'ci-runners', environment: 'production' },
    },
    ageDays: 15,
  },
  {
    key: 'build-agent',
    ...production,
    product: ownScanner,
    title: 'The build agent runs an old kernel',
    severity: 'LOW',
    about: { type: 'Other', id: 'build-agent-17' },
    ageDays: 70,
  },
  {
    key: 'image',
    ...production,
    product: inspector,
    title: 'CVE-2026-0004 - zlib',
    severity: 'MEDIUM',
    about: {
      type: 'AwsEcrContainerImage',
      id: 'arn:aws:ecr:eu-west-1:111122223333:repository/cart-service/sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      tags: { service: 'cart-service', environment: 'production' },
    },
    ageDays: 5,
  },
  // In every state that a person or AWS brings a finding into
  {
    key: 'archived-checkout',
    ...production,
    product: securityHub,
    controlId: 'S3.2',
    title: 'S3 general purpose buckets should block public read access',
    severity: 'CRITICAL',
    about: { component: 'checkout-api', kind: 'bucket' },
    ageDays: 80,
    compliance: 'NOT_AVAILABLE',
    archived: true,
  },
  {
    key: 'archived-payments',
    ...production,
    product: securityHub,
    controlId: 'RDS.2',
    title: 'RDS DB Instances should prohibit public access',
    severity: 'CRITICAL',
    about: { component: 'payments-api', kind: 'database' },
    ageDays: 150,
    compliance: 'NOT_AVAILABLE',
    archived: true,
  },
  {
    key: 'archived-route',
    ...production,
    product: inspector,
    title: 'CVE-2025-0005 - curl',
    severity: 'HIGH',
    about: { component: 'route-planner', kind: 'ecs' },
    ageDays: 210,
    archived: true,
  },
  {
    key: 'notified-route',
    ...production,
    product: securityHub,
    controlId: 'ECS.9',
    title: 'ECS task definitions should have a logging configuration',
    severity: 'HIGH',
    about: { component: 'route-planner', kind: 'ecs' },
    ageDays: 14,
    compliance: 'FAILED',
    workflow: 'NOTIFIED',
  },
  {
    key: 'resolved-cart',
    ...production,
    product: inspector,
    title: 'CVE-2026-0006 - expat',
    severity: 'HIGH',
    about: { component: 'cart-service', kind: 'ecs' },
    ageDays: 20,
    workflow: 'RESOLVED',
  },
  {
    key: 'suppressed-api-gateway',
    ...production,
    product: securityHub,
    controlId: 'ELB.16',
    title:
      'Application Load Balancers should be associated with an AWS WAF web ACL',
    severity: 'MEDIUM',
    about: { component: 'api-gateway', kind: 'alb' },
    ageDays: 100,
    compliance: 'FAILED',
    workflow: 'SUPPRESSED',
  },
  {
    key: 'suppressed-carrier-us',
    ...productionUs,
    product: guardDuty,
    title: 'Unusually large outbound traffic',
    severity: 'HIGH',
    about: { component: 'carrier-gateway', kind: 'ecs' },
    ageDays: 25,
    workflow: 'SUPPRESSED',
  },
];
