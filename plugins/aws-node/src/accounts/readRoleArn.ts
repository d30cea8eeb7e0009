import { InputError } from '@backstage/errors';
import { parseArn } from '../arn/parseArn';
import { partitionOf } from '../links/partitions';
import { AwsAccount } from './readAwsAccounts';

const ROLE_NAME = /^[\w+=,.@/-]{1,512}$/;

/**
 * Whether the text is the name of a role, with or without its path.
 *
 * @public
 */
export function isRoleName(text: string): boolean {
  return ROLE_NAME.test(text);
}

/**
 * ARN of a role of the account, from its ARN or its name.
 *
 * @param key - the config key that holds it
 * @throws InputError naming the key where it is neither, or the role of another account
 * @public
 */
export function readRoleArn(
  text: string,
  key: string,
  { accountId, regions }: Pick<AwsAccount, 'accountId' | 'regions'>,
): string {
  const arn = parseArn(text);
  if (
    arn?.service === 'iam' &&
    arn.account === accountId &&
    arn.resource.startsWith('role/')
  ) {
    return text;
  }
  if (arn || !isRoleName(text)) {
    throw new InputError(
      `Config key '${key}' must be the name or ARN of a role of account ${accountId}`,
    );
  }
  return `arn:${partitionOf(regions[0])}:iam::${accountId}:role/${text}`;
}
