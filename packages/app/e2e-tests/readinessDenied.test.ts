import { expect, test } from './portal';
import {
  checkOf,
  entityPath,
  ReadinessCard,
  readinessOf,
  ReadinessTab,
  tabPath,
} from './pages';

const NEXT_CYCLE = { timeout: 60_000 };
const ACTION = 'securityhub:GetFindings';
const CHECK = 'no-critical-findings';
/** A day is how long findings answer; other sources are read again at once. */
const BEYOND_MAXIMUM_AGE_MS = 25 * 3_600_000;

test('what AWS denies goes stale, then unknown, with the missing action named; other facts live on', async ({
  portal,
  sandbox,
  signInAs,
}) => {
  const before = await checkOf('checkout-api', CHECK);
  expect(before.outcome).toBe('fail');
  await sandbox.post('/denials', { action: ACTION });
  try {
    await expect
      .poll(
        async () => (await checkOf('checkout-api', CHECK)).stale,
        NEXT_CYCLE,
      )
      .toBe(true);

    const page = await signInAs('Mara Lindqvist', tabPath('checkout-api'));
    const tab = new ReadinessTab(page);
    const check = tab.check(CHECK);
    await expect(check).toContainText('Fail');
    await expect(check).toContainText(before.message);
    await expect(check).toContainText('Stale');
    await expect(check).toContainText(ACTION);
    await expect(tab.source('AWS Security Hub')).toContainText('Stale');
    await expect(tab.source('AWS Security Hub')).toContainText(ACTION);
    await expect(tab.check('has-alarms')).not.toContainText('Stale');

    await page.goto(`${portal.url}/readiness/data-sources`);
    const securityHub = page.getByRole('region', {
      name: 'AWS Security Hub',
      exact: true,
    });
    await expect(securityHub).toContainText(
      'AWS denies what this collector needs',
    );
    await expect(securityHub).toContainText(`Allow ${ACTION} in the policy`);
    await expect(securityHub).toContainText(/in account .*111122223333/);
    await expect(
      page.getByRole('region', { name: 'Amazon CloudWatch alarms' }),
    ).not.toContainText('denies');

    // The clock only ever goes forward: nobody's database has rows of the future.
    await sandbox.put('/clock', { advanceMs: BEYOND_MAXIMUM_AGE_MS });
    await expect
      .poll(async () => {
        const { checks } = await readinessOf('checkout-api');
        const outcomeOf = (id: string) =>
          checks.find(({ checkId }) => checkId === id)?.outcome;
        return [outcomeOf(CHECK), outcomeOf('has-alarms')];
      }, NEXT_CYCLE)
      .toEqual(['unknown', 'pass']);

    await page.goto(`${portal.url}${tabPath('checkout-api')}`);
    await expect(check).toContainText('Unknown');
    await expect(check).toContainText(ACTION);
    await expect(tab.check('has-alarms')).toContainText('Pass');
    await expect(tab.source('AWS Security Hub')).toContainText('Too old');
    await expect(tab.source('Amazon CloudWatch alarms')).toContainText('Fresh');

    await page.goto(`${portal.url}${entityPath('checkout-api')}`);
    const { card } = new ReadinessCard(page);
    await expect(card).toContainText('Not determined');
    await expect(card).toContainText(ACTION);
  } finally {
    await sandbox.delete('/denials');
  }

  await expect
    .poll(
      async () => (await checkOf('checkout-api', CHECK)).outcome,
      NEXT_CYCLE,
    )
    .toBe('fail');
});
