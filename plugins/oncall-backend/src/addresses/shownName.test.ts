import { shownName } from './shownName';

describe('shownName', () => {
  it.each([
    ['Amara Okafor', 'Amara Okafor'],
    ['Zoë O’Neil-Łukasz (2nd)', 'Zoë O’Neil-Łukasz (2nd)'],
    ['user:default/kofi', 'user:default/kofi'],
    ['Payments 24x7, 2026-10-05', 'Payments 24x7, 2026-10-05'],
    [' Night\n\u202eshift\0 ', 'Night shift'],
    ['amara.home@private.example', 'P1'],
    ['', 'P1'],
    ['Amara +1-555-0101', 'Amara [address left out]'],
  ])('calls %j %j', (name, shown) => {
    expect(shownName(name, 'P1')).toBe(shown);
  });
});
