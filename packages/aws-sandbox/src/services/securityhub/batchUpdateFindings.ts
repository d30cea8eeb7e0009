import {
  BatchUpdateFindings$,
  type AwsSecurityFinding,
  type BatchUpdateFindingsRequest,
  type BatchUpdateFindingsResponse,
  type BatchUpdateFindingsUnprocessedFinding,
} from '@aws-sdk/client-securityhub';
import type { RegionState, SecurityHubState, World } from '../../state';
import { defineOperation } from '../defineService';
import { hubOf, invalidInput } from './hub';
import { severityOf } from './severityOf';

const MAX_FINDINGS = 100;

/** Changes what customers may change. `UpdatedAt` stays: it belongs to whoever reports the finding. */
export const batchUpdateFindings = defineOperation<
  BatchUpdateFindingsRequest,
  BatchUpdateFindingsResponse
>({
  schema: BatchUpdateFindings$,
  run({ input, region, world, now }) {
    const hub = hubOf(region);
    const identifiers = input.FindingIdentifiers ?? [];
    if (identifiers.length < 1 || identifiers.length > MAX_FINDINGS) {
      invalidInput(`FindingIdentifiers must have 1 to ${MAX_FINDINGS} entries`);
    }
    const processed: typeof identifiers = [];
    const unprocessed: BatchUpdateFindingsUnprocessedFinding[] = [];
    for (const identifier of identifiers) {
      const home = hubsOf(world, region, hub).find(candidate =>
        candidate.findings.get(toIdentity(identifier)),
      );
      const finding = home?.findings.get(toIdentity(identifier));
      if (home && finding) {
        home.findings.put(updated(finding, input, now));
        processed.push(identifier);
      } else {
        unprocessed.push({
          FindingIdentifier: identifier,
          ErrorCode: 'FindingNotFound',
          ErrorMessage: 'The finding was not found.',
        });
      }
    }
    return { ProcessedFindings: processed, UnprocessedFindings: unprocessed };
  },
});

/** What is changed in the home Region of an aggregator is changed in the linked one. */
function hubsOf(
  world: World,
  region: RegionState,
  hub: SecurityHubState,
): SecurityHubState[] {
  const linked = (hub.aggregator?.linkedRegions ?? []).flatMap(
    name => world.findRegion(region.account, name)?.securityHub ?? [],
  );
  return [hub, ...linked];
}

function toIdentity(identifier: {
  Id: string | undefined;
  ProductArn: string | undefined;
}) {
  return { Id: identifier.Id, ProductArn: identifier.ProductArn };
}

function updated(
  finding: AwsSecurityFinding,
  input: BatchUpdateFindingsRequest,
  now: Date,
): AwsSecurityFinding {
  const {
    FindingIdentifiers: _ids,
    Note,
    Severity,
    Workflow,
    ...fields
  } = input;
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  return {
    ...finding,
    ...given,
    ...(Workflow ? { Workflow: { ...finding.Workflow, ...Workflow } } : {}),
    ...(Severity ? { Severity: severityOf(Severity, finding.Severity) } : {}),
    ...(Note ? { Note: { ...Note, UpdatedAt: now.toISOString() } } : {}),
  } as AwsSecurityFinding;
}
