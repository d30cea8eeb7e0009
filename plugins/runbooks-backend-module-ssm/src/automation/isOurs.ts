import { AutomationExecutionMetadata } from '@aws-sdk/client-ssm';
import { parseArn } from '@opsready/backstage-plugin-aws-node';
import { LaunchSettings } from '../config/SsmSettings';

/**
 * Whether a session of the account's launch role started an execution. Tags prove nothing by themselves: whoever may start
 * one may tag it as he likes. Pure.
 */
export function isOurs(
  launch: LaunchSettings,
  account: string,
  { ExecutedBy = '' }: Pick<AutomationExecutionMetadata, 'ExecutedBy'>,
): boolean {
  const role = parseArn(launch.accounts.get(account)?.roleArn ?? '');
  const session = parseArn(ExecutedBy);
  const [kind, name] = session?.resource.split('/') ?? [];
  return (
    role !== undefined &&
    session?.service === 'sts' &&
    session.account === account &&
    kind === 'assumed-role' &&
    name === role.resource.split('/').at(-1)
  );
}
