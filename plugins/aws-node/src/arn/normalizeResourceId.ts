import { Arn, formatArn, parseArn } from './parseArn';

// One resource goes by several ARNs, depending on which service speaks of it. What is cut off is never part of its name.
const SUFFIXES: Record<string, RegExp> = {
  // Inspector reports an image, the repository is the resource that somebody owns.
  ecr: /^(repository\/.+)\/sha256:[0-9a-f]+$/i,
  // CloudWatch Logs appends `:*` for "and its streams".
  logs: /^(log-group:.+?):\*$/,
  // A policy's "all objects"; the bucket is meant.
  s3: /^([^/]+)\/\*$/,
  // Without a qualifier AWS means the same version.
  lambda: /^(function:[^:]+):\$LATEST$/,
};

/**
 * The one spelling of a resource id, so that the claim of an entity and the record of a service meet.
 *
 * An ARN gets a lower-case partition, service and Region, and loses what does not name the resource: the digest of an
 * ECR image, `:*` of a log group, `/*` of a bucket, `:$LATEST` of a function. What is no ARN (`AWS::::Account:1`,
 * `i-0abc`) is kept as it is. Never throws; applying it twice changes nothing more.
 *
 * @public
 */
export function normalizeResourceId(id: string): string {
  const arn = parseArn(id);
  return arn ? formatArn({ ...arn, resource: bareResource(arn) }) : id;
}

function bareResource(arn: Arn): string {
  const suffix = SUFFIXES[arn.service];
  let resource = arn.resource.trim();
  for (;;) {
    const bare = suffix?.exec(resource)?.[1].trim() ?? resource;
    if (bare === resource || bare === '') {
      return resource;
    }
    resource = bare;
  }
}
