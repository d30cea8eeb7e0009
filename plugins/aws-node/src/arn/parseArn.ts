/**
 * The parts of an ARN: `arn:partition:service:region:account:resource`.
 *
 * @public
 */
export interface Arn {
  /** `aws`, `aws-cn`, `aws-us-gov`, `aws-iso` and what else begins with `aws`. */
  partition: string;
  service: string;
  /** Absent where the service is global (IAM) or leaves it out (S3). */
  region?: string;
  /** 12 digits, or AWS's own word for what it owns (`aws`); absent where the service leaves it out (S3). */
  account?: string;
  /** The rest as it stands; may hold `:`, `/` and spaces. */
  resource: string;
}

const MAX_LENGTH = 2_048;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html gives the form; the parts before the resource
// are matched without regard to case, since people type them.
const ARN =
  /^arn:(aws(?:-[a-z0-9]+)*):([a-z0-9.-]+):([a-z0-9-]*):([a-z0-9-]*):(.+)$/i;

const CONTROL_CHARACTERS = /\p{Cc}/u;

/**
 * The parts of an ARN of any partition, or `undefined` where the text is none. Never throws.
 *
 * Partition, service and Region come back in lower case; the resource keeps its case.
 *
 * @public
 */
export function parseArn(text: string): Arn | undefined {
  if (
    typeof text !== 'string' ||
    text.length > MAX_LENGTH ||
    CONTROL_CHARACTERS.test(text.trim())
  ) {
    return undefined;
  }
  const match = ARN.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const [, partition, service, region, account, resource] = match;
  return {
    partition: partition.toLowerCase(),
    service: service.toLowerCase(),
    ...(region && { region: region.toLowerCase() }),
    ...(account && { account: account.toLowerCase() }),
    resource,
  };
}

/** The ARN as text. */
export function formatArn(arn: Arn): string {
  const { partition, service, region = '', account = '', resource } = arn;
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}
