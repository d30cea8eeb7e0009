import { consoleLink, partitionOf } from './partitions';

describe('the partition of a Region', () => {
  it.each([
    ['eu-west-1', 'aws', 'eu-west-1.console.aws.amazon.com'],
    ['cn-north-1', 'aws-cn', 'cn-north-1.console.amazonaws.cn'],
    [
      'us-gov-west-1',
      'aws-us-gov',
      'us-gov-west-1.console.amazonaws-us-gov.com',
    ],
    ['eusc-de-east-1', 'aws-eusc', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
  ])('%s is %s, with the console %s', (region, partition, host) => {
    expect(partitionOf(region)).toBe(partition);
    expect(consoleLink(region, '/x?y#z')).toBe(`https://${host}/x?y#z`);
  });

  it.each([
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
  ])('%s is %s, which publishes no console', (region, partition) => {
    expect(partitionOf(region)).toBe(partition);
    expect(consoleLink(region, '/')).toBeUndefined();
  });

  it('has no console where it is no Region', () => {
    expect(consoleLink('evil.example/', '/')).toBeUndefined();
  });
});
