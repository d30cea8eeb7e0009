import type { Page } from '@playwright/test';
import { colleague, expect, test } from './portal';
import {
  APPROVALS_PATH,
  ExecutionPage,
  RunbooksTab,
  runbooksTabPath,
  RunDialog,
} from './pages';

const RUNBOOK = 'Restart a service';

async function askForRestart(page: Page): Promise<string> {
  const tab = new RunbooksTab(page);
  await tab
    .runbook(RUNBOOK)
    .getByRole('button', { name: `Run ${RUNBOOK}` })
    .click();
  const dialog = new RunDialog(page);
  await dialog.runIn(/111122223333.*eu-west-1|eu-west-1.*111122223333/);
  await expect(dialog.step('Step 1 of 3: Parameters')).toBeVisible();
  await dialog.choose('ServiceName', /payments-api/);
  await dialog.button('Preview').click();

  await expect(dialog.step('Step 2 of 3: Preview')).toBeVisible();
  await expect(dialog.dialog).toContainText('Changes things');
  await expect(dialog.dialog).toContainText('111122223333');
  await expect(dialog.dialog).toContainText('eu-west-1');
  await dialog.button('Go on').click();

  await expect(dialog.step('Step 3 of 3: Confirm')).toBeVisible();
  await expect(dialog.dialog).toContainText(
    /“Restart a service” changes things in .*production.*, for payments-api\./,
  );
  await expect(dialog.dialog).toContainText(/It touches .*payments-api/);
  await dialog.button('Ask for approval').click();
  // Why is for the record, and policy wants it.
  await expect(dialog.dialog.getByLabel('Reason')).toBeFocused();
  await dialog.dialog.getByLabel('Reason').fill('Tasks hang since the deploy');
  await dialog.button('Ask for approval').click();
  await page.waitForURL(/\/runbooks\/executions\/[\w-]+$/);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

test('a member of the owning team runs a mutating runbook, a colleague approves it, both watch it succeed, and the audit shows all of it', async ({
  apiAs,
  browser,
  portal,
  signInAs: signIn,
}) => {
  const amara = await signIn('Amara Okafor', runbooksTabPath('payments-api'));
  const executionId = await askForRestart(amara);
  const hers = new ExecutionPage(amara);
  await expect(hers.now).toContainText('Waits for approval');
  await expect(hers.now.getByRole('button', { name: 'Approve' })).toHaveCount(
    0,
  );

  const luca = await colleague(browser, 'Luca Rossi', APPROVALS_PATH);
  const request = luca
    .getByRole('list', { name: 'Waiting for your approval' })
    .getByRole('article', { name: RUNBOOK });
  await expect(request).toContainText('payments-api');
  await request.getByText('Look at it and decide').click();
  await expect(request).toContainText('role/opsready-automation');
  await request.getByRole('button', { name: 'Approve', exact: true }).click();
  await luca
    .getByRole('dialog')
    .getByRole('button', { name: 'Approve exactly this' })
    .click();
  await expect(luca.getByText(/You approved/)).toBeVisible();

  // She hears of it on her page, and starts it.
  await expect(hers.now).toContainText('Ready to start');
  await hers.act('Start now');

  await luca.goto(`${portal.url}/runbooks/executions/${executionId}`);
  const his = new ExecutionPage(luca);
  for (const watched of [hers, his]) {
    await expect(watched.step('restart')).toContainText(/Running|Done/, {
      timeout: 30_000,
    });
  }
  for (const watched of [hers, his]) {
    await expect(watched.now).toContainText('Succeeded', { timeout: 60_000 });
    await expect(watched.step('countTasks')).toContainText('Done');
  }

  await amara.goto(`${portal.url}/runbooks/audit?executionId=${executionId}`);
  const record = amara.getByRole('table', {
    name: 'Audit record, newest first',
  });
  for (const event of [
    /asked/i,
    /approved/i,
    /launched|started/i,
    /ended|finished|succeeded/i,
  ]) {
    await expect(
      record.getByRole('row').filter({ hasText: event }).first(),
    ).toBeVisible();
  }
  const response = await apiAs(
    'user:default/amara',
    `/api/runbooks/audit?executionId=${executionId}`,
  );
  const { items } = (await response.json()) as {
    items: Array<{ event: string; actor?: string; runAs?: string }>;
  };
  expect(items.map(({ event, actor }) => [event, actor]).reverse()).toEqual([
    ['requested', 'user:default/amara'],
    ['approved', 'user:default/luca'],
    ['launched', 'user:default/amara'],
    ['finished', undefined],
  ]);
  const csv = await apiAs(
    'user:default/amara',
    `/api/runbooks/audit?executionId=${executionId}&format=csv`,
  );
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect((await csv.text()).trim().split('\n')).toHaveLength(5);
});
