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
    expect(container.querySelector('b, iframe, a, script')).toBeNull();
    for (const image of container.querySelectorAll('img')) {
      expect(image).toHaveAttribute('src', 'about:blank');
    }
    expect(screen.getByText('go')).toBeVisible();
  });
});
