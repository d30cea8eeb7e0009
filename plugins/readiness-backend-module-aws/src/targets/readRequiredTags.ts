import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const PATH = 'opsready.readiness.aws.requiredTags';
const MAX_KEY_LENGTH = 128;

/** The `environment` of a resource is what most of a responder's first questions are about. */
const DEFAULT_REQUIRED_TAGS = ['environment'];

/** Keys of tags that each resource must carry. Throws `InputError` naming the key where one is malformed. */
export function readRequiredTags(config: Config): string[] {
  const values = config.getOptional(PATH) ?? DEFAULT_REQUIRED_TAGS;
  if (!Array.isArray(values)) {
    throw new InputError(`Config key '${PATH}' must be a list of tag keys`);
  }
  for (const [index, value] of values.entries()) {
    if (
      typeof value !== 'string' ||
      value.trim() === '' ||
      value.length > MAX_KEY_LENGTH
    ) {
      throw new InputError(
        `Config key '${PATH}[${index}]' must be the key of a tag: a text of 1 to ${MAX_KEY_LENGTH} characters`,
      );
    }
  }
  return [...new Set(values as string[])];
}
