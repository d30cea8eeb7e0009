import {
  AwsSecurityFinding,
  AwsSecurityFindingFilters,
  paginateGetEnabledStandards,
  paginateGetFindings,
  SecurityHubClient,
  StandardsSubscription,
} from '@aws-sdk/client-securityhub';
import { ReadOptions } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, readPages } from '../../reading';

/** A finding may reach the index some minutes after its `UpdatedAt`, and clocks differ. */
const OVERLAP_MS = 10 * 60 * 1000;
const PAGE_SIZE = 100;

/**
 * Streams the findings of the target's own account and Region: an administrator's account also holds those of its
 * members, and a home Region those of the linked ones, which are read where they come from.
 */
export async function* readFindings(
  clients: AwsCollectorOptions['clients'],
  options: ReadOptions,
): AsyncGenerator<AwsSecurityFinding> {
  const { target, since, signal } = options;
  const call = { target, operation: 'securityhub:GetFindings', signal };
  const pages = readPages(call, async () => {
    const client = await clients.getClient(SecurityHubClient, target);
    return paginateGetFindings(
      { client, pageSize: PAGE_SIZE },
      {
        Filters: toFilters(options),
        // A finding that changes while pages are turned must not slip past the cursor: one order moves it to the
        // end, the other does not move at all.
        SortCriteria: [
          { Field: since ? 'UpdatedAt' : 'CreatedAt', SortOrder: 'asc' },
        ],
      },
      { abortSignal: signal },
    );
  });
  for await (const page of pages) {
    yield* page.Findings ?? [];
  }
}

/** What is switched on at the target; `NotEnabled` where Security Hub is off. */
export async function readEnabledStandards(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
): Promise<StandardsSubscription[]> {
  const call = { target, operation: 'securityhub:GetEnabledStandards', signal };
  const pages = readPages(call, async () => {
    const client = await clients.getClient(SecurityHubClient, target);
    return paginateGetEnabledStandards(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
  });
  const subscriptions: StandardsSubscription[] = [];
  for await (const page of pages) {
    subscriptions.push(...(page.StandardsSubscriptions ?? []));
  }
  return subscriptions;
}

/**
 * No filter on compliance, severity or workflow: a filter drops the findings that lack the field. In a delta any
 * record state counts, because archiving is a change.
 */
function toFilters({
  target,
  since,
  now,
}: ReadOptions): AwsSecurityFindingFilters {
  return {
    AwsAccountId: [{ Value: target.account, Comparison: 'EQUALS' }],
    Region: [{ Value: target.region, Comparison: 'EQUALS' }],
    ...(since
      ? {
          UpdatedAt: [
            {
              Start: new Date(since.getTime() - OVERLAP_MS).toISOString(),
              End: new Date(now.getTime() + OVERLAP_MS).toISOString(),
            },
          ],
        }
      : { RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }] }),
  };
}
