import { runbookLink } from './runbookLink';

describe('the runbook of an alarm', () => {
  it.each([
    [
      'Too slow. See https://wiki.example.com/slow',
      'https://wiki.example.com/slow',
    ],
    ['(https://wiki.example.com/slow).', 'https://wiki.example.com/slow'],
    [
      '[runbook](https://wiki.example.com/slow), then call',
      'https://wiki.example.com/slow',
    ],
    [
      '<https://wiki.example.com/a?b=c&d=e#f>',
      'https://wiki.example.com/a?b=c&d=e#f',
    ],
    [
      'https://wiki.example.com/Slow_(queue)',
      'https://wiki.example.com/Slow_(queue)',
    ],
    ['HTTPS://WIKI.example.com/x', 'https://wiki.example.com/x'],
    [
      'http://old.example.com https://new.example.com/x',
      'https://new.example.com/x',
    ],
  ])('is found in %j', (description, expected) => {
    expect(runbookLink({ description })).toBe(expected);
  });

  it.each([
    undefined,
    '',
    'Call somebody',
    'http://wiki.example.com/slow',
    'data:text/html,runbook',
    'https://',
    'https://user:secret@wiki.example.com/slow',
    'ftp://wiki.example.com',
  ])('is not %j', description => {
    expect(runbookLink({ description })).toBeUndefined();
    expect(runbookLink({ tags: { runbook: description ?? '' } })).toBe(
      undefined,
    );
  });

  it('comes from a tag first, from the own one before the common one', () => {
    const description = 'https://wiki.example.com/description';
    const runbook = 'https://wiki.example.com/tag';
    const own = 'https://wiki.example.com/own';
    expect(runbookLink({ description, tags: { runbook } })).toBe(runbook);
    expect(
      runbookLink({ description, tags: { runbook, 'opsready:runbook': own } }),
    ).toBe(own);
  });

  it('comes from the description where the tag is no https address', () => {
    expect(
      runbookLink({
        description: 'https://wiki.example.com/x',
        tags: { runbook: 'wiki page 7' },
      }),
    ).toBe('https://wiki.example.com/x');
  });
});
