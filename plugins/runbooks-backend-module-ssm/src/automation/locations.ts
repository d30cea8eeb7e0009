import { partitionOf } from '@opsready/backstage-plugin-aws-node';
import {
  LaunchRequest,
  Place,
  Refusal,
} from '@opsready/backstage-plugin-runbooks-common';
import { SsmSettings } from '../config/SsmSettings';
import { DocumentReading } from '../document';

/**
 * Accounts and Regions that a document may run in from its own: those where config allows the role that runs there. None
 * where a step waits for an approval in AWS, which AWS does not take in runs over several accounts or Regions.
 */
export function locationsFor(
  { targets, launch }: SsmSettings,
  {
    place,
    reading,
  }: { place?: Place; reading: Pick<DocumentReading, 'approvals'> },
): Place[] {
  const { executionRoleName } = launch;
  if (!place || !executionRoleName || reading.approvals.length > 0) {
    return [];
  }
  const partition = partitionOf(place.region);
  return targets
    .filter(
      ({ account, region }) =>
        partitionOf(region) === partition &&
        launch.accounts
          .get(account)
          ?.automationRoles.includes(
            `arn:${partition}:iam::${account}:role/${executionRoleName}`,
          ),
    )
    .map(({ account, region, environment }) => ({
      account,
      region,
      ...(environment && { environment }),
    }));
}

/** The places that a launch asks for, judged against those that are allowed. Pure. */
export function judgeLocations(
  asked: LaunchRequest['locations'],
  allowed: readonly Place[],
): { locations?: Place[]; refusals: Refusal[] } {
  if (!asked || asked.length === 0) {
    return { refusals: [] };
  }
  const locations: Place[] = [];
  for (const { account, region } of asked) {
    const found = allowed.find(
      place => place.account === account && place.region === region,
    );
    if (!found) {
      return {
        refusals: [
          {
            code: 'parameters',
            message: `It cannot be run in account ${account}, ${region} from here: ${
              allowed.length === 0
                ? 'this document runs in its own account and Region only.'
                : 'config allows the role that runs there (opsready.runbooks.aws.launch.executionRoleName) in other places.'
            }`,
          },
        ],
      };
    }
    if (!locations.includes(found)) {
      locations.push(found);
    }
  }
  return { locations, refusals: [] };
}
