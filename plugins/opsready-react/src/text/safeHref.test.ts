import { safeHref } from './safeHref';

/* eslint-disable no-script-url */
describe('safeHref', () => {
  it('lets https through', () => {
    expect(safeHref('https://example.com/a?b#c')).toBe(
      'https://example.com/a?b#c',
    );
  });

  it.each([
    undefined,
    '',
    'http://example.com',
    'javascript:alert(1)',
    ' JAVA\nSCRIPT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//example.com',
    '/catalog',
    'https://user:secret@example.com',
  ])('stops %p', address => {
    expect(safeHref(address)).toBeUndefined();
  });
});
