import { isRegion } from '../arn/names';

/** Partitions by the start of the Region's name, with the host of the console where it is published. */
const PARTITIONS: Array<{
  partition: string;
  regions: RegExp;
  console?: (region: string) => string;
}> = [
  {
    partition: 'aws-cn',
    regions: /^cn-/,
    console: region => `${region}.console.amazonaws.cn`,
  },
  {
    partition: 'aws-us-gov',
    regions: /^us-gov-/,
    console: region => `${region}.console.amazonaws-us-gov.com`,
  },
  {
    partition: 'aws-eusc',
    regions: /^eusc-/,
    console: region => `${region}.console.amazonaws-eusc.eu`,
  },
  { partition: 'aws-iso', regions: /^us-iso-/ },
  { partition: 'aws-iso-b', regions: /^us-isob-/ },
  { partition: 'aws-iso-e', regions: /^eu-isoe-/ },
  { partition: 'aws-iso-f', regions: /^us-isof-/ },
  {
    partition: 'aws',
    regions: /^/,
    console: region => `${region}.console.aws.amazon.com`,
  },
];

function find(region: string) {
  return PARTITIONS.find(({ regions }) => regions.test(region))!;
}

/**
 * The partition that a Region belongs to, as ARNs spell it.
 *
 * @public
 */
export function partitionOf(region: string): string {
  return find(region).partition;
}

/**
 * Address in the console of the Region's partition; `undefined` where it is no Region, or the partition has no public
 * console.
 *
 * @public
 */
export function consoleLink(region: string, path: string): string | undefined {
  const host = isRegion(region) ? find(region).console?.(region) : undefined;
  return host && `https://${host}${path}`;
}
