import type { Tag } from '@aws-sdk/client-sts';
import { AwsFault } from '../../protocols';

const MOST_TAGS = 50;
const KEY = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

/** The tags of a session by key, within the limits of STS; undefined where none are given. */
export function readSessionTags(
  tags: Tag[] | undefined,
): Record<string, string> | undefined {
  if (!tags?.length) {
    return undefined;
  }
  if (tags.length > MOST_TAGS) {
    invalid('tags', tags.length, `length less than or equal to ${MOST_TAGS}`);
  }
  const byKey: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [index, { Key = '', Value = '' }] of tags.entries()) {
    if (!KEY.test(Key)) {
      invalid(`tags.${index + 1}.member.key`, Key, `pattern ${KEY.source}`);
    }
    if (!VALUE.test(Value)) {
      invalid(
        `tags.${index + 1}.member.value`,
        Value,
        `pattern ${VALUE.source}`,
      );
    }
    if (seen.has(Key.toLowerCase())) {
      throw new AwsFault(
        'InvalidParameterValue',
        'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
        { status: 400 },
      );
    }
    seen.add(Key.toLowerCase());
    byKey[Key] = Value;
  }
  return byKey;
}

function invalid(member: string, value: unknown, rule: string): never {
  throw new AwsFault(
    'ValidationError',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must satisfy ${rule}`,
    { status: 400 },
  );
}
