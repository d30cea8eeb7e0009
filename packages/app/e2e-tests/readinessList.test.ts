import type {
  Level,
  ScorecardEntities,
} from '@opsready/backstage-plugin-readiness-common';
import { expect, test } from './portal';
import { apiAs } from './portal/apiAs';
import { LIST_PATH, ListPage } from './pages';

const WORST_FIRST: Level[] = [
  'none',
  'notDetermined',
  'bronze',
  'silver',
  'gold',
];

const WORDS: Record<Level, string> = {
  none: 'No level',
  notDetermined: 'Not determined',
  bronze: 'Bronze',
  silver: 'Silver',
  gold: 'Gold',
};

async function listed(query = ''): Promise<ScorecardEntities> {
  const response = await apiAs(
    'user:default/priya',
    `/api/readiness/scorecards/ops07/entities?limit=200${query}`,
  );
  return (await response.json()) as ScorecardEntities;
}

const nameOf = (entityRef: string) => entityRef.split('/').at(-1) ?? '';

test('the list shows the worst first, a page at a time', async ({
  signInAs,
}) => {
  const page = await signInAs('Priya Nair', LIST_PATH);
  const list = new ListPage(page);
  const { items, totalItems } = await listed();
  const ranks = items.map(({ level }) => WORST_FIRST.indexOf(level));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));

  await expect(list.names).toHaveText(
    items.slice(0, 25).map(({ entityRef }) => nameOf(entityRef)),
  );
  await expect(list.rows.first()).toContainText(WORDS[items[0].level]);

  await page.getByRole('button', { name: 'Next table page' }).click();
  await expect(page).toHaveURL(/offset=25/);
  await expect(list.names).toHaveText(
    items.slice(25).map(({ entityRef }) => nameOf(entityRef)),
  );
  await expect(
    page.getByText(`26 - ${totalItems} of ${totalItems}`),
  ).toBeVisible();
  await page.goBack();
  await expect(list.rows).toHaveCount(25);
});

test('filters narrow the list, and the address keeps them', async ({
  signInAs,
}) => {
  const page = await signInAs('Priya Nair', LIST_PATH);
  const list = new ListPage(page);
  const expected = async (query: string) =>
    (await listed(query)).items.map(({ entityRef }) => nameOf(entityRef));

  await list.choose('Owner', 'checkout');
  await expect(list.names).toHaveText(
    await expected('&owner=group:default/checkout'),
  );
  await list.choose('Tier', 'Tier 1');
  await expect(list.names).toHaveText(
    await expected('&owner=group:default/checkout&tier=1'),
  );
  await list.choose('Level', 'Bronze');
  await list.choose('System', 'storefront');
  await list.search('check');
  await expect(list.names).toHaveText(['checkout-api']);
  await expect(page).toHaveURL(/text=check/);

  await page.reload();
  await expect(list.names).toHaveText(['checkout-api']);
  await expect(page.getByRole('searchbox', { name: 'Name' })).toHaveValue(
    'check',
  );
  const { search } = new URL(page.url());
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    owner: 'group:default/checkout',
    system: 'system:default/storefront',
    tier: '1',
    level: 'bronze',
    text: 'check',
  });

  await list.clear();
  await expect(list.rows).toHaveCount(25);
});

test('nothing that fits is said, with a way back', async ({ signInAs }) => {
  const page = await signInAs('Priya Nair', `${LIST_PATH}?text=no-such-name`);
  await expect(page.getByText('No entity fits', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Show all entities' }).click();
  await expect(new ListPage(page).rows).toHaveCount(25);
});

test('the roll-up adds up, and narrows the list', async ({ signInAs }) => {
  const page = await signInAs('Priya Nair', LIST_PATH);
  const list = new ListPage(page);
  const { items } = await listed();
  const owned = items.filter(({ owner }) => owner === 'group:default/data');
  const row = list.rollUp.getByRole('row').filter({ hasText: /^data/ });
  await expect(row.getByRole('cell').first()).toHaveText(String(owned.length));

  await page.getByRole('button', { name: 'Show only data' }).click();
  await expect(list.names).toHaveText(
    owned.map(({ entityRef }) => nameOf(entityRef)),
  );
  await list.clear();
  await page.getByRole('radio', { name: 'System' }).click();
  await expect(
    page.getByRole('table', { name: /^Roll-up by system/ }),
  ).toContainText('storefront');
});

test('an entity of the list leads to its checks', async ({ signInAs }) => {
  const page = await signInAs('Priya Nair', `${LIST_PATH}?text=checkout-api`);
  await new ListPage(page).names.click();
  await expect(page).toHaveURL(/component\/checkout-api\/readiness$/);
});
