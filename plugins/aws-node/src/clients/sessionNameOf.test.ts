import fc from 'fast-check';
import { sessionNameOf } from './sessionNameOf';

describe('the name of a session', () => {
  it.each([
    ['user:default/amara', 'amara@default'],
    ['User:Default/Amara.Okafor', 'amara.okafor@default'],
    ['user:partners/j_d-1', 'j_d-1@partners'],
  ])('shows who %s is', (ref, name) => {
    expect(sessionNameOf(ref)).toBe(name);
  });

  it.each([
    ['group:default/amara', /^group=default=amara=[0-9a-f]{16}$/],
    ['user:default/jürgen', /^user=default=j-rgen=[0-9a-f]{16}$/],
    [`user:default/${'x'.repeat(63)}`, /^user=default=x{34}=[0-9a-f]{16}$/],
  ])('marks what it had to change of %s', (ref, name) => {
    expect(sessionNameOf(ref)).toMatch(name);
  });

  it('wants a full ref', () => {
    expect(() => sessionNameOf('amara')).toThrow('amara');
  });

  it('is one that AWS takes, and nobody else has', () => {
    const part = fc.stringMatching(/^[^:/\n]{1,70}$/);
    const ref = fc
      .tuple(fc.constantFrom('user', 'group', 'u'), part, part)
      .map(([kind, namespace, name]) => `${kind}:${namespace}/${name}`);
    fc.assert(
      fc.property(ref, ref, (one, other) => {
        expect(sessionNameOf(one)).toMatch(/^[\w+=,.@-]{2,64}$/);
        expect(sessionNameOf(one) === sessionNameOf(other)).toBe(
          one.toLocaleLowerCase('en-US') === other.toLocaleLowerCase('en-US'),
        );
      }),
    );
  });

  it('tells apart what differs only in what AWS does not take', () => {
    const names = [
      'user:default/a@b',
      'user:default@b/a',
      'user:default/a=b',
      'user:default/a b',
      'user:default/a+b',
    ].map(sessionNameOf);
    expect(new Set(names).size).toBe(names.length);
  });
});
