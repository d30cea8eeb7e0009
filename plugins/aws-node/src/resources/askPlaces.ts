import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { parseArn } from '../arn/parseArn';

/** One account and Region, and what there is to ask for in it. */
export interface PlaceQuestion {
  account: string;
  region: string;
  /** Everything is asked for; the other two are part of that. */
  everything: boolean;
  tagSets: Array<Array<{ key: string; value: string }>>;
  resourceIds: string[];
}

/**
 * The places in which something that the selector claims can be, with what to ask there. A claim that is narrowed to
 * accounts or Regions asks nowhere else, an ARN only where it says that it lives. Pure.
 */
export function askPlaces(
  selector: ResourceSelector,
  targets: ReadonlyArray<{ account: string; region: string }>,
): PlaceQuestion[] {
  const tagSets = selector.tagSets
    .map(({ pairs }) => pairs)
    .filter(pairs => pairs.length > 0);
  const claimed = selector.resourceIds.map(({ id }) => ({
    id,
    arn: parseArn(id),
  }));
  return targets.flatMap(({ account, region }) => {
    if (
      selector.accounts?.includes(account) === false ||
      selector.regions?.includes(region) === false
    ) {
      return [];
    }
    const everything = selector.wholeAccounts.some(
      claim => claim.account === account,
    );
    const resourceIds = claimed
      .filter(
        ({ arn }) =>
          arn !== undefined &&
          (arn.account ?? account) === account &&
          (arn.region ?? region) === region,
      )
      .map(({ id }) => id);
    return everything || tagSets.length > 0 || resourceIds.length > 0
      ? [{ account, region, everything, tagSets, resourceIds }]
      : [];
  });
}
