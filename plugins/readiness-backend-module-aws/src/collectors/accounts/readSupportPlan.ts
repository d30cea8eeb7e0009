import {
  DescribeSeverityLevelsCommand,
  SupportClient,
} from '@aws-sdk/client-support';
import { ReadOptions } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, toCollectionError } from '../../reading';
import { homeRegion } from './homeRegion';

/** What the account's support plan lets people ask for. */
export interface SupportPlan {
  /** Whether there is a plan by which AWS takes cases over its API. */
  present: boolean;
  /** Severities that a case may have, as AWS names them; more of them come with a higher plan. */
  severities: string[];
}

/** AWS tells no plan's name: that it answers at all means that there is one. */
export async function readSupportPlan(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
): Promise<SupportPlan> {
  const operation = 'support:DescribeSeverityLevels';
  try {
    signal.throwIfAborted();
    const { account, region } = target;
    const client = clients.getClient(SupportClient, {
      account,
      region: homeRegion(region),
    });
    const { severityLevels = [] } = await client.send(
      new DescribeSeverityLevelsCommand({ language: 'en' }),
      { abortSignal: signal },
    );
    return {
      present: true,
      severities: severityLevels.flatMap(({ code }) => code ?? []).sort(),
    };
  } catch (error) {
    if (
      error instanceof Error &&
      error.name === 'SubscriptionRequiredException'
    ) {
      return { present: false, severities: [] };
    }
    throw toCollectionError(error, { target, operation, signal });
  }
}
