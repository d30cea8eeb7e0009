import { callAws } from './callAws';

/** The two Regions that the demo company reads. */
const REGIONS = ['eu-west-1', 'us-east-1'];

/** A finding, with the fields that the tests look at. */
export interface Finding {
  Title: string;
  Compliance?: { Status?: string };
  Resources: Array<{ Id: string }>;
}

/**
 * Asks the local AWS as the administrator of the production account, past everything that is tested: what it answers is
 * what the portal must show.
 */
export class AwsAdministrator {
  constructor(private readonly sandboxUrl: string) {}

  /** ARNs of the production resources that carry all of these tags. */
  async resourcesTagged(tags: Record<string, string>): Promise<Set<string>> {
    const arns = new Set<string>();
    for (const region of REGIONS) {
      let token: string | undefined;
      do {
        const answer = await callAws<{
          ResourceTagMappingList: Array<{ ResourceARN: string }>;
          PaginationToken?: string;
        }>(this.sandboxUrl, {
          region,
          service: 'tagging',
          path: '/',
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': 'ResourceGroupsTaggingAPI_20170126.GetResources',
          },
          body: {
            TagFilters: Object.entries(tags).map(([Key, value]) => ({
              Key,
              Values: [value],
            })),
            PaginationToken: token,
          },
        });
        for (const { ResourceARN } of answer.ResourceTagMappingList) {
          arns.add(ResourceARN);
        }
        token = answer.PaginationToken || undefined;
      } while (token);
    }
    return arns;
  }

  /** Open findings of a severity on any of these resources: active, not yet resolved or suppressed, not passed. */
  async openFindings(
    severity: 'CRITICAL' | 'HIGH',
    arns: ReadonlySet<string>,
  ): Promise<Finding[]> {
    const equals = (Value: string) => ({ Value, Comparison: 'EQUALS' });
    const found: Finding[] = [];
    for (const region of REGIONS) {
      let token: string | undefined;
      do {
        const answer = await callAws<{
          Findings: Finding[];
          NextToken?: string;
        }>(this.sandboxUrl, {
          region,
          service: 'securityhub',
          path: '/findings',
          headers: { 'content-type': 'application/json' },
          body: {
            Filters: {
              Region: [equals(region)],
              SeverityLabel: [equals(severity)],
              RecordState: [equals('ACTIVE')],
              WorkflowStatus: [equals('NEW'), equals('NOTIFIED')],
            },
            MaxResults: 100,
            NextToken: token,
          },
        });
        found.push(...answer.Findings);
        token = answer.NextToken;
      } while (token);
    }
    return found.filter(
      ({ Compliance, Resources }) =>
        Compliance?.Status !== 'PASSED' &&
        Resources.some(({ Id }) => arns.has(Id)),
    );
  }
}
