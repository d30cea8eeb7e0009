import { readOwnerRef } from './readOwnerRef';

describe('the ref of an owner in config', () => {
  it.each([
    ['web', 'group:default/web'],
    ['User:Shop/Mara', 'user:shop/mara'],
    ['user:mara@shop.example', 'user:default/mara@shop.example'],
  ])('%s is %s', (text, ref) => {
    expect(readOwnerRef(text)).toBe(ref);
  });

  it.each(['', 'group:', 'web team', 'group:default/web*', 'a/b/c'])(
    "is not '%s'",
    text => {
      expect(() => readOwnerRef(text)).toThrow(
        `'${text}' is no entity ref. Write it as in group:default/web`,
      );
    },
  );
});
