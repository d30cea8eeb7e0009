import { expect, test } from './portal';
import {
  AwsAdministrator,
  checkOf,
  entityPath,
  ReadinessCard,
  readinessOf,
  ReadinessTab,
} from './pages';

const LEVELS = { bronze: 'Bronze', silver: 'Silver', gold: 'Gold' };

test('the card of checkout-api says how ready it is, why not, and what to do', async ({
  portal,
  signInAs,
}) => {
  const aws = new AwsAdministrator(portal.sandboxUrl);
  const arns = await aws.resourcesTagged({
    service: 'checkout-api',
    environment: 'production',
  });
  const critical = await aws.openFindings('CRITICAL', arns);
  expect(critical.length).toBeGreaterThan(0);

  const page = await signInAs('Mara Lindqvist', entityPath('checkout-api'));
  const { card, first } = new ReadinessCard(page);
  const { scorecards } = await readinessOf('checkout-api');
  const [{ level, score, blockers }] = scorecards;
  // A failing check of a High section allows no level above bronze.
  expect(level).toBe('bronze');
  await expect(card).toContainText(LEVELS.bronze);
  await expect(card).toContainText(`${Math.round(score ?? -1)} of 100`);
  await expect(card).toContainText(/Data taken .* ago/);

  // Hours that nobody covers are as urgent as findings.
  const { message: urgent } = await checkOf('checkout-api', blockers[0]);
  await expect(first.getByRole('listitem').first()).toContainText('Fail');
  await expect(first.getByRole('listitem').first()).toContainText(urgent);

  await card.getByRole('link', { name: 'All readiness checks' }).click();
  const findings = new ReadinessTab(page).check('no-critical-findings');
  const { message } = await checkOf('checkout-api', 'no-critical-findings');
  expect(blockers).toContain('no-critical-findings');
  expect(critical.some(({ Title }) => message.includes(Title))).toBe(true);
  await expect(findings).toContainText(
    `${critical.length} open critical finding`,
  );
  await expect(findings).toContainText('Fail');
  await expect(findings).toContainText(message);
  await expect(findings).toContainText(/suppress it in Security Hub/);
});

test('the card of payments-api says that only its runbooks are left to be tried and reviewed', async ({
  signInAs,
}) => {
  const page = await signInAs('Amara Okafor', entityPath('payments-api'));
  const { card, first } = new ReadinessCard(page);
  const { scorecards } = await readinessOf('payments-api');
  expect(scorecards[0]).toMatchObject({
    scorecardId: 'ops07',
    level: 'silver',
    blockers: ['runbooks-reviewed-in-time', 'runbooks-succeeded-by-others'],
  });
  await expect(card).toContainText(LEVELS.silver);
  await expect(first.getByRole('listitem')).toHaveCount(2);
});
