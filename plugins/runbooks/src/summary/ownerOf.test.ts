import { ownerOf } from './ownerOf';

describe('ownerOf', () => {
  it('reads a ref, with the default namespace where it names none', () => {
    expect(ownerOf('group:payments')).toBe('group:default/payments');
    expect(ownerOf('Group:default/payments')).toBe('group:default/payments');
  });

  it.each([undefined, '', 'Payments on call', 'ask: Amara', 'a:b/c/d'])(
    'finds none in %j',
    owner => {
      expect(ownerOf(owner)).toBeUndefined();
    },
  );
});
