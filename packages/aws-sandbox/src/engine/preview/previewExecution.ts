import type { AutomationExecutionPreview } from '@aws-sdk/client-ssm';
import type { RegionState } from '../../state';
import type { PreparedExecution } from '../run/prepareExecution';
import { resolveTargets, targetTypeOf } from '../targets/resolveTargets';
import { countImpacts } from './countImpacts';

/** What a request would touch, without running it. */
export function previewExecution(
  region: RegionState,
  { automation, document, request }: PreparedExecution,
): AutomationExecutionPreview {
  const { Targets, TargetMaps, TargetLocations } = request.rate;
  const regions = new Set(
    TargetLocations?.flatMap(({ Regions = [] }) => Regions) ?? [region.region],
  );
  const accounts = new Set(
    TargetLocations?.flatMap(({ Accounts = [], ExcludeAccounts = [] }) =>
      Accounts.filter(account => !ExcludeAccounts.includes(account)),
    ) ?? [region.account],
  );
  const count = Targets
    ? resolveTargets(region, document, Targets).length
    : TargetMaps?.length;
  return {
    StepPreviews: countImpacts(automation.steps),
    Regions: [...regions],
    TargetPreviews:
      count === undefined
        ? []
        : [{ Count: count, TargetType: targetTypeOf(document.targetType) }],
    TotalAccounts: accounts.size,
  };
}
