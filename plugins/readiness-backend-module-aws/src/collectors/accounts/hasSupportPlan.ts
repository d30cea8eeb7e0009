import {
  DescribeSeverityLevelsCommand,
  SupportClient,
} from '@aws-sdk/client-support';
import { ReadOptions } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, toCollectionError } from '../../reading';
import { homeRegion } from './homeRegion';

/** Whether AWS takes cases of the account over its API. It tells no plan's name: that it answers at all means that there is one. */
export async function hasSupportPlan(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
): Promise<boolean> {
  const operation = 'support:DescribeSeverityLevels';
  try {
    signal.throwIfAborted();
    const { account, region } = target;
    const client = clients.getClient(SupportClient, {
      account,
      region: homeRegion(region),
    });
    await client.send(new DescribeSeverityLevelsCommand({ language: 'en' }), {
      abortSignal: signal,
    });
    return true;
  } catch (error) {
    if (
      error instanceof Error &&
      error.name === 'SubscriptionRequiredException'
    ) {
      return false;
    }
    throw toCollectionError(error, { target, operation, signal });
  }
}
