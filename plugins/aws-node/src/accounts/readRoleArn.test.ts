import { isRoleName, readRoleArn } from './readRoleArn';

const account = { accountId: '111122223333', regions: ['eu-west-1'] };
const read = (text: string, regions = account.regions) =>
  readRoleArn(text, 'example.roleName', { ...account, regions });

describe('the role of an account', () => {
  it.each([
    ['page', ['eu-west-1'], 'arn:aws:iam::111122223333:role/page'],
    ['ops/page', ['cn-north-1'], 'arn:aws-cn:iam::111122223333:role/ops/page'],
    [
      'arn:aws:iam::111122223333:role/page',
      ['eu-west-1'],
      'arn:aws:iam::111122223333:role/page',
    ],
  ])('%s in %j is %s', (text, regions, arn) => {
    expect(read(text, regions)).toBe(arn);
  });

  it.each([
    '',
    'a role',
    'arn:aws:iam::444455556666:role/page',
    'arn:aws:iam::111122223333:user/page',
  ])("is not '%s', and the key is named", text => {
    expect(() => read(text)).toThrow(
      "Config key 'example.roleName' must be the name or ARN of a role of account 111122223333",
    );
  });
});

it('a name of a role may have a path', () => {
  expect(isRoleName('ops/page')).toBe(true);
  expect(isRoleName('a role')).toBe(false);
});
