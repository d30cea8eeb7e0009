import {
  alarmLink,
  configRuleLink,
  findingLink,
  resourceLink,
} from './consoleLinks';

describe('links into the console', () => {
  it.each([
    ['eu-west-1', 'https://eu-west-1.console.aws.amazon.com/'],
    ['ap-southeast-2', 'https://ap-southeast-2.console.aws.amazon.com/'],
    ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/'],
    ['us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
    ['eusc-de-east-1', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/'],
  ])('of %s begin with %s', (region, start) => {
    expect(alarmLink(region, 'cpu')).toMatch(start);
    expect(configRuleLink(region, 'rule')).toMatch(start);
    expect(findingLink(region, 'id')).toMatch(start);
    expect(resourceLink(region, 'arn:aws:s3:::x')).toMatch(start);
  });

  it.each([
    'us-iso-east-1',
    'us-isob-east-1',
    'eu-isoe-west-1',
    'nonsense',
    '',
  ])('are none in %j', region => {
    expect(alarmLink(region, 'cpu')).toBeUndefined();
  });

  it('find a finding by its id', () => {
    const { hash } = new URL(findingLink('eu-west-1', 'arn:aws:x/1')!);
    const [, search] = hash.split('search=');
    expect(decodeURIComponent(decodeURIComponent(search))).toBe(
      'Id=\\operator\\:EQUALS\\:arn:aws:x/1',
    );
  });

  it('hold names that need escaping', () => {
    expect(alarmLink('eu-west-1', 'a/b c#d')).toMatch(/alarm\/a%2Fb%20c%23d$/);
  });

  it('are none for resources that are no ARN', () => {
    expect(resourceLink('eu-west-1', 'i-0abc')).toBeUndefined();
  });
});
