import { Config } from '@backstage/config';
import {
  readAwsAccounts,
  toAwsTargets,
} from '@opsready/backstage-plugin-aws-node';
import { readDocumentSettings } from './readDocumentSettings';
import { readLaunchSettings } from './readLaunchSettings';
import { SsmSettings } from './SsmSettings';

const ROOT = 'opsready.runbooks.aws';
export const ACCOUNTS_KEY = `${ROOT}.accounts`;

/**
 * Reads and validates what the module is told.
 *
 * @throws InputError naming the key that is wrong
 */
export function readSsmSettings(config: Config): SsmSettings {
  const accounts = readAwsAccounts(config, ACCOUNTS_KEY);
  const claimTargets = toAwsTargets(accounts);
  return {
    claimTargets,
    targets: claimTargets.map(({ account, region, environment }) => ({
      id: `${account}/${region}`,
      account,
      region,
      environment,
    })),
    documents: readDocumentSettings(
      config.getOptionalConfig(`${ROOT}.documents`),
      `${ROOT}.documents`,
    ),
    launch: readLaunchSettings(config.getOptionalConfig(`${ROOT}.launch`), {
      root: `${ROOT}.launch`,
      accounts,
    }),
  };
}
