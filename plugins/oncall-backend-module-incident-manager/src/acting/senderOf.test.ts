import { senderOf } from './senderOf';

const userRef = 'user:default/mara';

describe('the sender of a page', () => {
  it.each([
    ['Mara Lind', 'Mara Lind'],
    ['Inès Moreau, on-call', 'Ines Moreau on-call'],
    ['Łukasz (ops)', 'ukasz ops'],
    ['山田 太郎', userRef],
    ['', userRef],
  ])('%s is %s', (name, sender) => {
    expect(senderOf({ name, userRef })).toBe(sender);
  });

  it('is short', () => {
    expect(senderOf({ name: 'x'.repeat(1_000), userRef })).toHaveLength(255);
  });
});
