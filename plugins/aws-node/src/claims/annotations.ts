/** The annotations that claim AWS resources. The first three are shared with other plugins. */
export const ARN_ANNOTATION = 'aws.amazon.com/arn';
export const ACCOUNT_ANNOTATION = 'aws.amazon.com/account-id';
export const REGION_ANNOTATION = 'aws.amazon.com/region';
export const ARNS_ANNOTATION = 'opsready.io/aws-arns';
export const TAGS_ANNOTATION = 'opsready.io/aws-tags';
