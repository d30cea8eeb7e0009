import { expect, test } from './portal';
import { entityPath, RunbooksTab, runbooksTabPath } from './pages';

test('who does not own it is told why it cannot be run', async ({
  apiAs,
  sandbox,
  signInAs,
}) => {
  // The web team's loyalty-service names the payments team's database document.
  const page = await signInAs('Elif Demir', runbooksTabPath('loyalty-service'));
  const runbook = new RunbooksTab(page).runbook('Fail over a database');
  await expect(runbook).toContainText('Why it fits');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: 'What this entity claims is not all in effect' }),
  ).toContainText(/Fail over a database: An annotation gives no right/);

  const response = await apiAs(
    'user:default/elif',
    '/api/runbooks/entities/component/default/loyalty-service/runbooks',
  );
  const { items } = (await response.json()) as {
    items: Array<{ runbook: { id: string; title: string } }>;
  };
  const { id } = items.find(
    ({ runbook: { title } }) => title === 'Fail over a database',
  )!.runbook;
  const parameters = {
    DBInstanceIdentifier: 'payments-db',
    Reason: 'It is ours now, we say',
  };
  const before = (
    await sandbox.get<{ calls: Array<{ sequence: number }> }>('/calls')
  ).calls.at(-1)!.sequence;
  const preview = await apiAs('user:default/elif', '/api/runbooks/previews', {
    method: 'POST',
    body: JSON.stringify({
      entityRef: 'component:default/loyalty-service',
      runbookId: id,
      parameters,
    }),
  });
  const { refusals, planHash } = (await preview.json()) as {
    refusals: Array<{ code: string }>;
    planHash: string;
  };
  expect(refusals.map(({ code }) => code)).toContain('noAuthority');
  const launch = await apiAs('user:default/elif', '/api/runbooks/executions', {
    method: 'POST',
    body: JSON.stringify({
      launch: {
        entityRef: 'component:default/loyalty-service',
        runbookId: id,
        parameters,
      },
      planHash,
      requestKey: crypto.randomUUID(),
      reason: 'because',
      ticket: 'OPS-1',
    }),
  });
  expect(launch.status).toBe(403);
  const { calls } = await sandbox.get<{
    calls: Array<{ operation: string }>;
  }>(`/calls?afterSequence=${before}`);
  expect(
    calls.filter(({ operation }) =>
      /^(Start|Send|Signal|Stop)/.test(operation),
    ),
  ).toEqual([]);
});

test('a contractor sees runbooks of one system, and runs none', async ({
  apiAs,
  signInAs,
}) => {
  const page = await signInAs('Robin Vale', runbooksTabPath('parcel-tracker'));
  await expect(
    page.getByRole('region', { name: 'What to do first' }),
  ).toBeVisible();

  const others = await apiAs(
    'user:default/robin',
    '/api/runbooks/entities/component/default/payments-api/runbooks',
  );
  expect(others.status).toBe(404);
  const audit = await apiAs('user:default/robin', '/api/runbooks/audit');
  expect(audit.status).toBe(403);
});

test('the card names the runbooks that fit, and runs one', async ({
  signInAs,
}) => {
  const page = await signInAs('Amara Okafor', entityPath('payments-api'));
  const card = page.getByRole('article').filter({
    has: page.getByRole('heading', { name: 'Runbooks', exact: true }),
  });
  await expect(
    card.getByRole('button', { name: 'Run Restart a service' }),
  ).toBeVisible();
  await card.getByRole('link', { name: /All runbooks/ }).click();
  await expect(page).toHaveURL(/payments-api\/runbooks$/);
});
