import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_A_AND_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG A and AA on the page, as lines that name the rule, the place and the reason. */
export async function violationsIn(page: Page): Promise<string[]> {
  // While they load, Backstage's own cards show progress without a name.
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(WCAG_A_AND_AA)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [id, target.join(' '), failureSummary].join(': '),
    ),
  );
}
