import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { ACCOUNT_ANNOTATION, REGION_ANNOTATION } from './annotations';
import { ClaimReading } from './ClaimReading';
import { Narrowing } from './narrowing';

/**
 * The accounts that belong to the entity as a whole: named alone, without ARN or tags, and marked by config as
 * serving this entity.
 */
export function readAccountClaims(
  reading: ClaimReading,
  narrowing: Narrowing,
): ResourceSelector['wholeAccounts'] {
  if (reading.text(ACCOUNT_ANNOTATION) === undefined) {
    if (narrowing.regions) {
      reading.report(
        REGION_ANNOTATION,
        'malformed',
        'A Region alone claims nothing. Say which resources by opsready.io/aws-tags or opsready.io/aws-arns.',
      );
    }
    return [];
  }
  const claims: ResourceSelector['wholeAccounts'] = [];
  for (const account of narrowing.accounts ?? []) {
    if (reading.targets.serves(account, reading.entityRef)) {
      claims.push({ account, annotation: ACCOUNT_ANNOTATION });
    } else if (reading.targets.hasAccount(account)) {
      reading.report(
        ACCOUNT_ANNOTATION,
        'refused',
        `Account ${account} alone claims nothing, since it is not marked as serving this entity. Say which ` +
          `resources by opsready.io/aws-tags or opsready.io/aws-arns, or ask those who run the portal to set ` +
          `servesEntity in ${reading.accountsKey}.`,
      );
    }
  }
  return claims;
}
