import {
  GetFindings$,
  type AwsSecurityFinding,
  type GetFindingsRequest,
  type GetFindingsResponse,
} from '@aws-sdk/client-securityhub';
import type { RegionState, SecurityHubState, World } from '../../state';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';
import { findingFilter } from './findingFilter';
import { sortFindings } from './findingSort';
import { hubOf, invalidInput } from './hub';

const DEFAULT_PAGE = 100;

export const getFindings = defineOperation<
  GetFindingsRequest,
  GetFindingsResponse
>({
  schema: GetFindings$,
  rate: { ratePerSecond: 3, burst: 6 },
  run({ input, region, world, now }) {
    const hub = hubOf(region);
    const { MaxResults, NextToken, Filters, SortCriteria } = input;
    if (MaxResults !== undefined && (MaxResults < 1 || MaxResults > 100)) {
      invalidInput(
        `Invalid parameter 'MaxResults'. Reason: ${MaxResults} is not between 1 and 100.`,
      );
    }
    const query = JSON.stringify([Filters, SortCriteria]);
    const select = () =>
      sortFindings(
        filtered(world, region, hub, findingFilter(Filters, now)),
        SortCriteria,
      );
    const findings = (NextToken && hub.snapshots.get(query)) || select();
    const page = pageOf({
      items: findings,
      size: MaxResults ?? DEFAULT_PAGE,
      token: NextToken,
      query,
      onBadToken: () =>
        invalidInput(
          "Invalid parameter 'NextToken'. Reason: it does not continue this request.",
        ),
    });
    if (page.nextToken) {
      hub.snapshots.put(query, findings);
    } else {
      hub.snapshots.delete(query);
    }
    return { Findings: page.items, NextToken: page.nextToken };
  },
});

/** The home Region of an aggregator answers for its linked Regions too. */
function filtered(
  world: World,
  region: RegionState,
  hub: SecurityHubState,
  matches: (finding: AwsSecurityFinding) => boolean,
): AwsSecurityFinding[] {
  const linked = (hub.aggregator?.linkedRegions ?? []).map(
    name => world.findRegion(region.account, name)?.securityHub,
  );
  const found: AwsSecurityFinding[] = [];
  for (const source of [hub, ...linked]) {
    for (const finding of source?.findings.all() ?? []) {
      if (matches(finding)) {
        found.push(finding);
      }
    }
  }
  return found;
}
