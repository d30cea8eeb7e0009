import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { normalizeResourceId } from '../arn/normalizeResourceId';
import { Arn, parseArn } from '../arn/parseArn';
import { ARN_ANNOTATION, ARNS_ANNOTATION } from './annotations';
import { ClaimReading } from './ClaimReading';
import { Narrowing } from './narrowing';
import { excerpt } from './tagPairs';

const MAX_ARNS = 500;

type ResourceId = ResourceSelector['resourceIds'][number];

/** The single resources that the entity claims by ARN, normalised, each once. */
export function readArnClaims(
  reading: ClaimReading,
  narrowing: Narrowing,
): ResourceId[] {
  const claims = new Map<string, ResourceId>();
  for (const { text, annotation } of readParts(reading)) {
    const id = normalizeResourceId(text);
    const arn = parseArn(id);
    if (!arn || /[*?]/.test(arn.resource)) {
      reading.report(
        annotation,
        'malformed',
        arn
          ? `'${excerpt(text)}' holds a wildcard. Name each resource, or claim them by tags.`
          : `'${excerpt(text)}' is no ARN: it has the form arn:partition:service:region:account:resource.`,
      );
    } else if (isClaimable(arn, { reading, annotation, narrowing, text })) {
      if (claims.size < MAX_ARNS || claims.has(id)) {
        claims.set(id, claims.get(id) ?? { id, annotation });
      } else {
        reading.report(
          annotation,
          'malformed',
          `Only the first ${MAX_ARNS} ARNs count. Claim the resources by tags.`,
        );
        break;
      }
    }
  }
  return Array.from(claims.values());
}

function* readParts(
  reading: ClaimReading,
): Generator<{ text: string; annotation: string }> {
  for (const annotation of [ARN_ANNOTATION, ARNS_ANNOTATION]) {
    const value = reading.text(annotation);
    if (value === undefined) {
      continue;
    }
    // The first is one ARN, in which a comma may be part of a name.
    const parts =
      annotation === ARN_ANNOTATION ? [value] : value.split(/[,\n]/);
    const texts = parts.map(part => part.trim()).filter(part => part !== '');
    if (texts.length === 0) {
      reading.report(
        annotation,
        'malformed',
        'The annotation is empty. Name an ARN, or remove the annotation.',
      );
    }
    for (const text of texts) {
      yield { text, annotation };
    }
  }
}

function isClaimable(
  arn: Arn,
  where: {
    reading: ClaimReading;
    annotation: string;
    narrowing: Narrowing;
    text: string;
  },
): boolean {
  const { reading, annotation, narrowing } = where;
  const { account, region } = arn;
  const shown = excerpt(where.text);
  const { limits } = reading;
  if (!limits.nothing && !limits.allowsArns) {
    reading.report(
      annotation,
      'refused',
      `Entities of this owner may claim only what carries ${limits.requiredTags.join(' or ')}, and '${shown}' does ` +
        `not show its tags. Claim it by opsready.io/aws-tags.`,
    );
    return false;
  }
  if (
    limits.nothing ||
    (account !== undefined && !limits.allowsAccount(account))
  ) {
    reading.report(
      annotation,
      'refused',
      `Entities of this owner may not claim '${shown}'. Remove it, or ask those who run the portal to allow ` +
        `${account ? `account ${account}` : 'its account'} in opsready.aws.claims.`,
    );
    return false;
  }
  if (
    (account && narrowing.accounts?.includes(account) === false) ||
    (region && narrowing.regions?.includes(region) === false)
  ) {
    reading.report(
      annotation,
      'malformed',
      `'${shown}' lies outside the account or Region that other annotations narrow the claims to. Correct ` +
        `one of them.`,
    );
    return false;
  }
  if (!reading.targets.has({ account, region })) {
    reading.report(
      annotation,
      'notATarget',
      `'${shown}' lies in an account or Region that is not read. Correct it, or ask those who run the portal ` +
        `to add it to ${reading.accountsKey}.`,
    );
  }
  return true;
}
