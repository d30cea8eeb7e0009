import {
  AccountClient,
  AlternateContactType,
  GetAlternateContactCommand,
} from '@aws-sdk/client-account';
import { ReadOptions } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, toCollectionError } from '../../reading';
import { homeRegion } from './homeRegion';

/** Whether AWS would write to somebody else than the root user. Who that is, is in the answer, and goes nowhere. */
export async function hasAlternateContact(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
  kind: AlternateContactType,
): Promise<boolean> {
  const operation = 'account:GetAlternateContact';
  try {
    signal.throwIfAborted();
    const { account, region } = target;
    const client = clients.getClient(AccountClient, {
      account,
      region: homeRegion(region),
    });
    const { AlternateContact } = await client.send(
      new GetAlternateContactCommand({ AlternateContactType: kind }),
      { abortSignal: signal },
    );
    return AlternateContact !== undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') {
      return false;
    }
    throw toCollectionError(error, {
      target,
      operation,
      signal,
      confidential: true,
    });
  }
}
