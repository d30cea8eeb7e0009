import fc from 'fast-check';
import {
  channelArn,
  channelId,
  contactArn,
  contactId,
  parseContactArn,
} from './contactArns';

const HERE = { account: '111122223333', region: 'eu-west-1' };
const alias = fc.stringMatching(/^[a-z0-9_-]{1,40}$/);
const place = fc.record({
  account: fc.constantFrom('111122223333', '444455556666'),
  region: fc.constantFrom('eu-west-1', 'us-east-1', 'cn-north-1'),
});

describe('the ARN of a contact', () => {
  it('comes back from its id, whatever place it is seen from', () => {
    fc.assert(
      fc.property(alias, place, place, (name, home, from) => {
        const arn = contactArn(name, home);
        expect(parseContactArn(arn)).toEqual({ ...home, alias: name });
        expect(contactArn(contactId(arn, from), from)).toBe(arn);
      }),
    );
  });

  it('is the alias at home, and the ARN elsewhere', () => {
    const arn = 'arn:aws:ssm-contacts:eu-west-1:111122223333:contact/priya';
    expect(contactId(arn, HERE)).toBe('priya');
    expect(contactId(arn, { ...HERE, region: 'us-east-1' })).toBe(arn);
  });

  it.each([
    'priya',
    'arn:aws:ssm-contacts:eu-west-1:111122223333:rotation/x',
    'arn:aws:ssm-contacts:eu-west-1:111122223333:contact/x/y',
    'arn:aws:iam::111122223333:contact/x',
  ])('is not %s', text => {
    expect(parseContactArn(text)).toBeUndefined();
  });
});

describe('the ARN of a channel', () => {
  it('comes back from person and channel', () => {
    const arn =
      'arn:aws:ssm-contacts:eu-west-1:111122223333:contact-channel/priya/fc7405c4-46b2-48b7-87b2-93e2f225b90d';
    expect(
      channelArn({ personId: 'priya', channelId: channelId(arn) }, HERE),
    ).toBe(arn);
  });
});
