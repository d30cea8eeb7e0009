import type { FindingAggregatorState, RegionState, World } from '../../state';

/** The aggregator that a Region is home of or linked to. */
export function aggregatorOf(
  world: World,
  { account, region }: RegionState,
): (FindingAggregatorState & { home: string }) | undefined {
  for (const state of world.regions()) {
    const aggregator = state.securityHub?.aggregator;
    const takesPart =
      state.region === region || aggregator?.linkedRegions.includes(region);
    if (aggregator && state.account === account && takesPart) {
      return { ...aggregator, home: state.region };
    }
  }
  return undefined;
}
