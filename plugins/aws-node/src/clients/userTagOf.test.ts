import { userTagOf } from './userTagOf';

describe('the tag of a person', () => {
  it.each([
    ['user:default/mara', 'user:default/mara'],
    ['user:default/o#hara!', 'user:default/o_hara_'],
    ['user:default/łukasz', 'user:default/łukasz'],
  ])('%s is %s', (entityRef, value) => {
    expect(userTagOf(entityRef)).toEqual({ key: 'opsready:user', value });
  });

  it('is as short as AWS wants it', () => {
    expect(userTagOf('x'.repeat(1_000)).value).toHaveLength(256);
  });
});
