import { expect, test } from './portal';

test('a person signs in and finds the catalog', async ({
  signInAs,
  portal,
}) => {
  const page = await signInAs('Amara Okafor', '/');
  await expect(page).toHaveURL(/\/catalog/);

  await page.goto(`${portal.url}/catalog?filters[user]=all`);
  await expect(
    page.getByRole('link', { name: 'payments-api' }).first(),
  ).toBeVisible();

  await page.goto(`${portal.url}/catalog/default/component/checkout-api`);
  await expect(
    page.getByRole('heading', { name: 'checkout-api' }).first(),
  ).toBeVisible();
});

test('a contractor sees one system and nothing beside it', async ({
  apiAs,
  signInAs,
}) => {
  const page = await signInAs(
    'Robin Vale',
    '/catalog/default/component/payments-api',
  );
  await expect(page.getByText('Entity not found').first()).toBeVisible();

  const response = await apiAs(
    'user:default/robin',
    '/api/catalog/entities/by-query?filter=kind=component',
  );
  const { items } = (await response.json()) as {
    items: Array<{ spec: { system: string } }>;
  };
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map(item => item.spec.system))).toEqual(
    new Set(['logistics']),
  );
});

test('signing out leads back to the choice of people', async ({ signInAs }) => {
  const page = await signInAs('Noor Haddad', '/settings');
  await page.reload();
  await expect(page.getByText('Noor Haddad').first()).toBeVisible();

  await page.getByTestId('user-settings-menu').click();
  await page.getByText('Sign Out').click();
  await expect(
    page.getByRole('button', { name: 'Sign in as Priya Nair' }),
  ).toBeVisible();
});
