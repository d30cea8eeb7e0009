import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { TAGS_ANNOTATION } from './annotations';
import { ClaimReading } from './ClaimReading';
import { parseTagPairs } from './tagPairs';

/** The set of tags that the entity claims resources by; none where the annotation does not hold as a whole. */
export function readTagClaims(
  reading: ClaimReading,
): ResourceSelector['tagSets'] {
  const text = reading.text(TAGS_ANNOTATION);
  if (text === undefined) {
    return [];
  }
  const parsed = parseTagPairs(text);
  if ('wrong' in parsed) {
    reading.report(
      TAGS_ANNOTATION,
      'malformed',
      `The tags claim nothing: ${parsed.wrong}. Write key=value,key2=value2; all have to match, so none can ` +
        `be left out.`,
    );
    return [];
  }
  if (!reading.limits.allowsTags(parsed.pairs)) {
    reading.report(TAGS_ANNOTATION, 'refused', refusal(reading));
    return [];
  }
  return [{ pairs: parsed.pairs, annotation: TAGS_ANNOTATION }];
}

function refusal({ limits }: ClaimReading): string {
  return limits.nothing
    ? 'Entities of this owner may not claim AWS resources. Ask those who run the portal to allow it in ' +
        'opsready.aws.claims.'
    : `Entities of this owner may claim only what also carries ${limits.requiredTags.join(' or ')}. Add it to ` +
        `the annotation, and to the resources.`;
}
