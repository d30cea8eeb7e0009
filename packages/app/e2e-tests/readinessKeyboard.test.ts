import { expect, test } from './portal';
import {
  entityPath,
  LIST_PATH,
  ListPage,
  ReadinessCard,
  ReadinessTab,
  tabPath,
  tabTo,
} from './pages';

test('the card leads to the checks by keyboard', async ({ signInAs }) => {
  const page = await signInAs('Mara Lindqvist', entityPath('checkout-api'));
  const { card } = new ReadinessCard(page);
  await tabTo(page, card.getByRole('link', { name: 'All readiness checks' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/checkout-api\/readiness$/);
});

test('a check opens by keyboard', async ({ signInAs }) => {
  const page = await signInAs('Mara Lindqvist', tabPath('checkout-api'));
  const check = new ReadinessTab(page).check('no-critical-findings');
  const more = check.locator('summary');
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await expect(check.getByRole('blockquote')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(check.getByRole('blockquote')).toBeHidden();
});

test('the list is filtered, turned and followed by keyboard', async ({
  signInAs,
}) => {
  const page = await signInAs('Priya Nair', LIST_PATH);
  const list = new ListPage(page);
  await expect(list.rows).toHaveCount(25);

  const owner = page
    .getByRole('search', { name: 'Filter entities' })
    .getByRole('button', { name: 'Owner' });
  await tabTo(page, owner);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('che');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/owner=group/);
  await expect(list.rows).not.toHaveCount(25);
  await expect(list.rows.first()).toContainText('checkout');

  await tabTo(page, page.getByRole('button', { name: 'Clear filters' }));
  await page.keyboard.press('Enter');
  await expect(list.rows).toHaveCount(25);

  await tabTo(page, list.names.first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/catalog\/default\/component\/.*\/readiness$/);
});
