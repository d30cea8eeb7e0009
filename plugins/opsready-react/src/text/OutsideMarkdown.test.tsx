import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { OutsideMarkdown } from './OutsideMarkdown';

async function renderMarkdown(content: string) {
  const rendered = renderInTestApp(<OutsideMarkdown content={content} />);
  await screen.findByText(/Begin/);
  return rendered;
}

describe('OutsideMarkdown', () => {
  it('renders lists and safe links', async () => {
    await renderMarkdown('Begin:\n\n1. [here](https://example.com/)');
    expect(screen.getByRole('link', { name: /here/ })).toHaveAttribute(
      'href',
      'https://example.com/',
    );
    expect(screen.getByRole('listitem')).toBeVisible();
  });

  it('renders tables and lists of tasks', async () => {
    await renderMarkdown(
      'Begin\n\n| Severity | To |\n| --- | --- |\n| 1 | Platform |\n\n- [x] told\n- [ ] mended',
    );
    expect(screen.getByRole('cell', { name: 'Platform' })).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(['[x] told', '[ ] mended']);
  });

  it('puts its headings below those of the page', async () => {
    await renderMarkdown('# Begin\n\n## Steps\n\n##### Small');
    for (const [name, level] of [
      ['Begin', 3],
      ['Steps', 4],
      ['Small', 6],
    ] as const) {
      expect(screen.getByRole('heading', { name, level })).toBeVisible();
    }
  });

  it('leaves out scripts, frames, and what would call other hosts', async () => {
    const { container } = await renderMarkdown(
      [
        'Begin <b>bold</b>',
        '<script>alert(1)</script>',
        '<iframe src="https://example.com"></iframe>',
        '![spy](https://example.com/spy.png)',
        '[go](javascript:alert(1))',
        '[plain](http://example.com)',
      ].join('\n\n'),
    );
    expect(container.querySelector('b, iframe, a, script, img')).toBeNull();
    expect(screen.getByText('spy')).toBeVisible();
    expect(screen.getByText('go')).toBeVisible();
  });
});
