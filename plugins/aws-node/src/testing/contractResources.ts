/**
 * A resource as the tagging API of one account and Region lists it.
 *
 * @public
 */
export interface ListedResource {
  arn: string;
  account: string;
  region: string;
  /** Empty where it lost its tags. */
  tags: Record<string, string>;
}

export const PRODUCTION = '111122223333';
export const STAGING = '444455556666';
export const HERE = 'eu-west-1';
export const THERE = 'us-east-1';

export const contractTargets = [PRODUCTION, STAGING].flatMap(account =>
  [HERE, THERE].map(region => ({ account, region })),
);

export const INSTANCE = `arn:aws:ec2:${HERE}:${PRODUCTION}:instance/i-0a1b2c3d4e5f60718`;
export const DATABASE = `arn:aws:rds:${HERE}:${PRODUCTION}:db:shop`;
export const LOGS = `arn:aws:logs:${THERE}:${PRODUCTION}:log-group:/shop/web`;
export const BUCKET = 'arn:aws:s3:::parcelwise-shop';
export const FORMER = `arn:aws:sqs:${HERE}:${PRODUCTION}:shop-before`;
export const UNNAMED = `arn:aws:sqs:${HERE}:${PRODUCTION}:unnamed`;
export const SHOUTING = `arn:aws:sns:${HERE}:${PRODUCTION}:shouting`;
export const STAGED_QUEUE = `arn:aws:sqs:${HERE}:${STAGING}:shop`;
export const STAGED_TABLE = `arn:aws:dynamodb:${THERE}:${STAGING}:table/Ordre-æøå`;

export const contractResources: readonly ListedResource[] = [
  at(PRODUCTION, HERE, INSTANCE, { service: 'shop', team: 'web' }),
  at(PRODUCTION, HERE, DATABASE, { service: 'shop', team: 'data' }),
  at(PRODUCTION, THERE, `${LOGS}:*`, { service: 'shop', team: 'web' }),
  at(PRODUCTION, THERE, BUCKET, { service: 'shop' }),
  at(PRODUCTION, HERE, FORMER, {}),
  at(PRODUCTION, HERE, UNNAMED, { service: '' }),
  at(PRODUCTION, HERE, SHOUTING, { Service: 'shop', team: 'WEB' }),
  at(STAGING, HERE, STAGED_QUEUE, { service: 'shop', team: 'web' }),
  at(STAGING, THERE, STAGED_TABLE, { service: 'ordre æøå/1', team: 'web' }),
];

function at(
  account: string,
  region: string,
  arn: string,
  tags: Record<string, string>,
): ListedResource {
  return { arn, account, region, tags };
}
