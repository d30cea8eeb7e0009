import type {
  ScorecardEntities,
  ScorecardGroups,
} from '@opsready/backstage-plugin-readiness-common';
import { expect, test } from './portal';
import { apiAs } from './portal/apiAs';
import { LIST_PATH, ListPage, tabPath } from './pages';

const REFRESH = 'Read the sources now';

test('a contractor finds one system in list, filters and totals', async ({
  signInAs,
}) => {
  const everything = await apiAs(
    'user:default/priya',
    '/api/readiness/scorecards/ops07/entities?system=system:default/logistics',
  );
  const { totalItems } = (await everything.json()) as ScorecardEntities;

  const page = await signInAs('Robin Vale', LIST_PATH);
  const list = new ListPage(page);
  await expect(list.rows).toHaveCount(totalItems);
  for (const row of await list.rows.all()) {
    await expect(row).toContainText('logistics');
  }
  await expect(
    page.getByText(`1 - ${totalItems} of ${totalItems}`),
  ).toBeVisible();

  const groups = await apiAs(
    'user:default/robin',
    '/api/readiness/scorecards/ops07/groups?by=system',
  );
  const { items } = (await groups.json()) as ScorecardGroups;
  expect(items.map(({ value, total }) => [value, total])).toEqual([
    ['system:default/logistics', totalItems],
  ]);
  await page.getByRole('radio', { name: 'System' }).click();
  await expect(list.rollUp.locator('tbody tr')).toHaveCount(1);
});

test('a contractor has no data sources, and is told what to ask for', async ({
  portal,
  signInAs,
}) => {
  const page = await signInAs('Robin Vale', LIST_PATH);
  await expect(new ListPage(page).rows.first()).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Entities' }).first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Data sources' })).toHaveCount(0);

  await page.goto(`${portal.url}/readiness/data-sources`);
  await expect(
    page.getByText('You may not see the data sources'),
  ).toBeVisible();
  await expect(page.getByText(/readiness\.collection\.read/)).toBeVisible();
});

test('the entity of another system does not exist for a contractor', async ({
  portal,
  signInAs,
}) => {
  const page = await signInAs('Robin Vale', tabPath('parcel-tracker'));
  await expect(page.locator('#readiness-alarms-link-runbooks')).toContainText(
    'Fail',
  );
  await page.goto(`${portal.url}${tabPath('payments-api')}`);
  await expect(page.getByText('Entity not found').first()).toBeVisible();

  const response = await apiAs(
    'user:default/robin',
    '/api/readiness/entities/component/default/payments-api',
  );
  expect(response.status).toBe(404);
});

test('an owner reads the sources again, others cannot', async ({
  portal,
  signInAs,
}) => {
  const page = await signInAs('Mara Lindqvist', tabPath('checkout-api'));
  await page.getByRole('button', { name: REFRESH }).click();
  await expect(
    page.getByRole('status').filter({ hasText: /being read|read moments ago/ }),
  ).toBeVisible();

  await page.goto(`${portal.url}${tabPath('payments-api')}`);
  await expect(
    page.getByRole('region', { name: 'Sources', exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: REFRESH })).toHaveCount(0);
  const response = await apiAs(
    'user:default/mara',
    '/api/readiness/entities/component/default/payments-api/refresh',
    { method: 'POST' },
  );
  expect(response.status).toBe(403);
});
