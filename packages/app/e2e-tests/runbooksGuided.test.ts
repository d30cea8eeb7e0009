import { colleague, expect, test } from './portal';
import {
  ExecutionPage,
  RunbooksTab,
  runbooksTabPath,
  RunDialog,
} from './pages';

const RUNBOOK = 'Refund a stuck payment';

test('a guided run is started by one and finished by another', async ({
  browser,
  signInAs: signIn,
}) => {
  const amara = await signIn('Amara Okafor', runbooksTabPath('payments-api'));
  await new RunbooksTab(amara)
    .runbook(RUNBOOK)
    .getByRole('button', { name: `Run ${RUNBOOK}` })
    .click();
  const dialog = new RunDialog(amara);
  await dialog.button('Preview').click();
  await dialog.button('Go on').click();
  await dialog.button('Start now').click();
  await amara.waitForURL(/\/runbooks\/executions\/[\w-]+$/);
  const hers = new ExecutionPage(amara);
  const steps = hers.checklist.getByRole('list', { name: 'Checklist' });
  const items = steps.locator(':scope > li');
  await expect(items.first()).toBeVisible();
  const count = await items.count();
  expect(count).toBeGreaterThan(2);

  await items
    .first()
    .getByRole('button', { name: /^Skip, fail or add a note/ })
    .click();
  await items.first().getByLabel('Note').fill('Two captures, one refund');
  await items
    .first()
    .getByRole('button', { name: 'Done', exact: true })
    .click();
  await expect(items.first()).toContainText('amara');
  await expect(items.first()).toContainText('Two captures, one refund');

  const luca = await colleague(
    browser,
    'Luca Rossi',
    new URL(amara.url()).pathname,
  );
  const his = new ExecutionPage(luca);
  const rest = his.checklist
    .getByRole('list', { name: 'Checklist' })
    .locator(':scope > li');
  await expect(rest.first()).toContainText('Two captures, one refund');
  for (let index = 1; index < count; index++) {
    await rest
      .nth(index)
      .getByRole('button', { name: /^Done: / })
      .click();
    await expect(rest.nth(index)).toContainText('luca');
  }
  await his.checklist
    .getByRole('button', { name: 'Finish the checklist' })
    .click();
  await luca
    .getByRole('dialog')
    .getByRole('button', { name: 'Finish', exact: true })
    .click();
  await expect(his.now).toContainText('Succeeded');
  // She sees it without doing anything.
  await expect(hers.now).toContainText('Succeeded');
});
