import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG_A_AND_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG A and AA within our parts of the page, as lines that name the rule and the place. */
export async function violationsIn(
  page: Page,
  ...selectors: string[]
): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(WCAG_A_AND_AA);
  for (const selector of selectors) {
    builder.include(selector);
  }
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [id, target.join(' '), failureSummary].join(': '),
    ),
  );
}
