import { SourceRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { runbookRow } from './runbookRow';

const row = (runbook: Partial<SourceRunbook>) =>
  runbookRow('fake', 'here', {
    key: 'k',
    name: 'restart',
    title: 'Restart',
    format: 'link',
    contentHash: 'h',
    content: { mediaType: 'text/plain', text: 'x' },
    sections: {},
    incident: false,
    steps: [],
    parameters: [],
    consents: [],
    problems: [],
    ...runbook,
  });

describe('runbookRow', () => {
  it.each(['https://example.com/a', 'http://example.com', '/docs/a/'])(
    'keeps the address %s',
    url => {
      expect(row({ url }).row).toMatchObject({ url, problems: '[]' });
    },
  );

  it.each([
    // eslint-disable-next-line no-script-url
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//evil.example.com',
    '/\\evil.example.com',
    'docs/a',
  ])('shows no address like %s, and says so', url => {
    const { problems, ...shown } = row({ url }).row;
    expect(shown.url).toBeNull();
    expect(JSON.parse(problems)).toHaveLength(1);
  });

  it('takes out what no database keeps and what no eye sees', () => {
    const { row: stored, content } = row({
      title: 'Re\0start \u202egpj.exe\n now',
      content: { mediaType: 'text/plain', text: 'a\0b' },
    });
    expect(stored.title).toBe('Restart gpj.exe now');
    expect(content.content).toBe('ab');
  });

  it('shortens what is too long for a line', () => {
    const { row: stored } = row({
      title: 'x'.repeat(10_000),
      sections: { owner: 'y'.repeat(10_000) },
    });
    expect(stored.title).toHaveLength(500);
    expect(stored.sort_title).toHaveLength(200);
    expect(stored.owner).toHaveLength(200);
  });

  it('tells apart texts of one hash at the source, and joins equal ones', () => {
    const text = (of: string) => ({ mediaType: 'text/plain', text: of });
    const [a, b, c] = ['one', 'two', 'one'].map(
      of => row({ contentHash: 'same', content: text(of) }).content.content_key,
    );
    expect(a).not.toBe(b);
    expect(a).toBe(c);
  });

  it('asks incident runbooks for four sections more, and takes steps for the section', () => {
    const missing = (runbook: Partial<SourceRunbook>) =>
      JSON.parse(row(runbook).row.missing);
    expect(missing({})).toHaveLength(10);
    expect(missing({ incident: true })).toHaveLength(14);
    expect(missing({ steps: [{ name: 'a' }] })).not.toContain('steps');
    expect(missing({ sections: { id: 'x', outcome: ' ' } })).toEqual(
      expect.not.arrayContaining(['id']),
    );
    expect(missing({ sections: { outcome: ' ' } })).toContain('outcome');
  });
});
