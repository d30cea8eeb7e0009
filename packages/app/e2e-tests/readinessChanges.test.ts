import { expect, test } from './portal';
import {
  AwsAdministrator,
  checkOf,
  entityPath,
  ReadinessCard,
  ReadinessTab,
  tabPath,
} from './pages';

// The collectors of the tested portal read every few seconds; a loaded machine takes its time.
const NEXT_CYCLE = { timeout: 60_000 };
const PLACE = { account: '111122223333', region: 'eu-west-1' };
const TITLE = 'Database snapshots should not be public';

test('a critical finding that appears in AWS fails the check, with the finding as evidence', async ({
  portal,
  sandbox,
  signInAs,
}) => {
  const page = await signInAs('Amara Okafor', entityPath('payments-api'));
  const { card, first } = new ReadinessCard(page);
  await expect(card).toContainText('Silver');

  const aws = new AwsAdministrator(portal.sandboxUrl);
  const arns = await aws.resourcesTagged({
    service: 'payments-api',
    environment: 'production',
  });
  const resourceArn = [...arns].find(arn => arn.includes(':rds:')) ?? '';
  const { Id } = await sandbox.post<{ Id: string }>('/findings', {
    ...PLACE,
    resourceArn,
    severity: 'CRITICAL',
    title: TITLE,
  });
  try {
    await expect
      .poll(
        async () =>
          (await checkOf('payments-api', 'no-critical-findings')).outcome,
        NEXT_CYCLE,
      )
      .toBe('fail');

    await page.reload();
    await expect(card).toContainText('Bronze');
    await expect(first.getByRole('listitem').first()).toContainText(TITLE);

    await card.getByRole('link', { name: 'All readiness checks' }).click();
    const tab = new ReadinessTab(page);
    const check = tab.check('no-critical-findings');
    const evidence = check
      .getByRole('list', { name: 'Evidence' })
      .getByRole('listitem');
    await expect(evidence).toHaveCount(1);
    await expect(evidence).toContainText(TITLE);
    await expect(evidence).toContainText(resourceArn);

    await tab.open('no-critical-findings');
    const change = tab.history('no-critical-findings').locator('tbody tr');
    await expect(change.first()).toContainText('Pass');
    await expect(change.first()).toContainText('Fail');
    await expect(change.first()).toContainText(TITLE);
  } finally {
    const query = new URLSearchParams({ ...PLACE, id: Id });
    await sandbox.delete(`/findings?${query}`);
  }

  // Deleted in AWS, it leaves with the next full read.
  await expect
    .poll(
      async () =>
        (await checkOf('payments-api', 'no-critical-findings')).outcome,
      { timeout: 90_000 },
    )
    .toBe('pass');
  await page.goto(`${portal.url}${tabPath('payments-api')}`);
  await expect(
    new ReadinessTab(page).check('no-critical-findings'),
  ).toContainText('Pass');
});
