import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { AwsAccount, readRoleArn } from '@opsready/backstage-plugin-aws-node';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { ActingRole } from './IncidentManagerSettings';

/**
 * The role that pages and declares in each account.
 *
 * @throws InputError naming the key that is wrong
 */
export function readActingRoles(
  config: Config,
  root: string,
  accounts: readonly AwsAccount[],
): ReadonlyMap<string, ActingRole> {
  const read = (key: string) =>
    naming(`${root}.${key}`, () => config.getOptionalString(key));
  const roleName = read('roleName');
  if (roleName === undefined) {
    throw new InputError(
      `Config key '${root}.roleName' must name the role that pages and declares: another one than the role that reads`,
    );
  }
  const externalId = read('externalId');
  const assumedBy = read('assumedBy');
  if (
    assumedBy !== undefined &&
    assumedBy !== 'portal' &&
    assumedBy !== 'readRole'
  ) {
    throw new InputError(
      `Config key '${root}.assumedBy' must be portal or readRole`,
    );
  }
  return new Map(
    accounts.map(account => [
      account.accountId,
      {
        roleArn: readRoleArn(roleName, `${root}.roleName`, account),
        ...(externalId && { externalId }),
        ...(assumedBy && { assumedBy }),
      },
    ]),
  );
}
