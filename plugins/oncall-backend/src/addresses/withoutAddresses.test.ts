import fc from 'fast-check';
import { LEFT_OUT, withoutAddresses } from './withoutAddresses';

describe('a text without addresses', () => {
  it.each([
    ['Call +1-555-0100 now', `Call ${LEFT_OUT} now`],
    ['+49 (0)30 / 901820', LEFT_OUT],
    ['0049 30 901820', LEFT_OUT],
    ['call (212) 555-0100.', `call ${LEFT_OUT}.`],
    ['tel:+15550100', `tel:${LEFT_OUT}`],
    ['mail ada+1@home.example, or not', `mail ${LEFT_OUT}, or not`],
    ['<mailto:ada@home.example>', `<mailto:${LEFT_OUT}>`],
    ['Ada@Home.Example', LEFT_OUT],
  ])('%j becomes %j', (text, expected) => {
    expect(withoutAddresses(text)).toBe(expected);
  });

  it.each([
    '2026-01-02T03:04:05.678Z',
    '111122223333',
    'arn:aws:iam::111122223333:role/Admin',
    'user:default/ada, @team, #room',
    'v10.20.3040, 99.95 %, 1,000,000 requests, 10-20 people',
    'PT15M within 24x7, 09:00-17:00',
    'a@b',
  ])('%j stays as it is', text => {
    expect(withoutAddresses(text)).toBe(text);
  });

  it('lacks those that are known, whatever they look like and in whatever case', () => {
    expect(withoutAddresses('Ask in #Room or #room.', ['#room'])).toBe(
      `Ask in ${LEFT_OUT} or ${LEFT_OUT}.`,
    );
    // A capital İ has two letters in lower case.
    expect(withoutAddresses('İ #room', ['#room'])).toBe(`İ ${LEFT_OUT}`);
  });

  it('holds none of what is known, and nothing where there is none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.stringMatching(/^#[a-z]{5,9}\d{3}$/),
        (parts, known) => {
          const clean = withoutAddresses(parts.join(known), [known]);
          expect(clean.toLowerCase()).not.toContain(known);
          const plain = parts.join(' ').replace(/[@\d]/g, '');
          expect(withoutAddresses(plain)).toBe(plain);
        },
      ),
    );
  });
});
