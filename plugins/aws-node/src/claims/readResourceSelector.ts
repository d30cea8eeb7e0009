import { Entity } from '@backstage/catalog-model';
import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { readAccountClaims } from './accountClaims';
import {
  ACCOUNT_ANNOTATION,
  ARN_ANNOTATION,
  ARNS_ANNOTATION,
  REGION_ANNOTATION,
  TAGS_ANNOTATION,
} from './annotations';
import { readArnClaims } from './arnClaims';
import { ClaimPolicy } from './ClaimPolicy';
import { ClaimReading } from './ClaimReading';
import { ClaimTarget } from './ClaimTarget';
import { readNarrowing } from './narrowing';
import { readTagClaims } from './tagClaims';

const CLAIMS = [ARN_ANNOTATION, ARNS_ANNOTATION, TAGS_ANNOTATION];
const ANNOTATIONS = [...CLAIMS, ACCOUNT_ANNOTATION, REGION_ANNOTATION];

/**
 * What the annotations of an entity claim on AWS, or `undefined` where it has none of them. Pure; never throws.
 *
 * Read are `aws.amazon.com/arn`, `opsready.io/aws-arns`, `opsready.io/aws-tags` (all pairs have to match),
 * `aws.amazon.com/account-id` and `aws.amazon.com/region`. The last two narrow the others; alone they claim a whole
 * account only where a target says that it serves this entity.
 *
 * What is malformed, refused by the policy or outside the narrowing becomes a problem and matches nothing, the rest
 * goes on. A problem never makes the selector match more than what was written.
 *
 * @public
 */
export function readResourceSelector(
  entity: Entity,
  options: {
    policy: ClaimPolicy;
    targets: ReadonlyArray<ClaimTarget>;
    /** Config key of the accounts that the targets come from, for messages. */
    accountsKey: string;
  },
): ResourceSelector | undefined {
  const reading = new ClaimReading({ entity, ...options });
  if (ANNOTATIONS.every(annotation => reading.text(annotation) === undefined)) {
    return undefined;
  }
  const narrowing = readNarrowing(reading);
  // Tags that are malformed still are tags: an account next to them narrows and does not stand alone.
  const alone = CLAIMS.every(name => reading.text(name) === undefined);
  return {
    resourceIds: readArnClaims(reading, narrowing),
    tagSets: readTagClaims(reading),
    wholeAccounts: alone ? readAccountClaims(reading, narrowing) : [],
    ...narrowing,
    problems: reading.problems,
  };
}
