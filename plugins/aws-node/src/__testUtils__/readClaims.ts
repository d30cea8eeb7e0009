import { ConfigReader } from '@backstage/config';
import { Entity } from '@backstage/catalog-model';
import { ClaimPolicy } from '../claims/ClaimPolicy';
import { readResourceSelector } from '../claims/readResourceSelector';

export const PRODUCTION = '111122223333';
export const ACCOUNTS_KEY = 'opsready.example.aws.accounts';
export const STAGING = '444455556666';
export const FOREIGN = '999999999999';
export const TARGETS = [PRODUCTION, STAGING].flatMap(account =>
  ['eu-west-1', 'us-east-1'].map(region => ({ account, region })),
);
export const DB = `arn:aws:rds:eu-west-1:${PRODUCTION}:db:payments-db`;
export const QUEUE = `arn:aws:sqs:us-east-1:${STAGING}:queue`;
export const BUCKET = 'arn:aws:s3:::parcelwise-events';

export const ARN = 'aws.amazon.com/arn';
export const ACCOUNT = 'aws.amazon.com/account-id';
export const REGION = 'aws.amazon.com/region';
export const ARNS = 'opsready.io/aws-arns';
export const TAGS = 'opsready.io/aws-tags';

/** An entity with these annotations. */
export function entity(
  annotations: Record<string, unknown>,
  owner = 'web',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', annotations: annotations as any },
    spec: { owner },
  };
}

/** What the annotations claim, in a form that is short to compare. */
export function read(
  annotations: Record<string, unknown>,
  options: { claims?: unknown; servesEntity?: string; entity?: Entity } = {},
) {
  const { claims = {}, servesEntity } = options;
  const selector = readResourceSelector(options.entity ?? entity(annotations), {
    accountsKey: ACCOUNTS_KEY,
    policy: ClaimPolicy.fromConfig(
      new ConfigReader({ opsready: { aws: { claims } } } as any),
    ),
    targets: TARGETS.map(target =>
      target.account === STAGING ? { ...target, servesEntity } : target,
    ),
  });
  const { problems, ...claimed } = selector!;
  return {
    ...claimed,
    ids: claimed.resourceIds.map(({ id }) => id),
    problems: problems.map(({ annotation, kind }) => [annotation, kind]),
    messages: problems.map(({ message }) => message),
  };
}
