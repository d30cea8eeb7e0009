import { expect, test } from './portal';
import {
  entityPath,
  ReadinessCard,
  readinessOf,
  ReadinessTab,
  tabPath,
} from './pages';

test('a claim to the resources of another team is refused and shown', async ({
  signInAs,
}) => {
  const page = await signInAs('Elif Demir', entityPath('loyalty-service'));
  const { card, first } = new ReadinessCard(page);
  await expect(card).toContainText('opsready.io/aws-tags');
  await expect(card).toContainText('claims what its owner may not claim');
  await expect(card).toContainText('team=web');
  // What AWS would have answered is one entry; what is wrong beside it is not buried.
  await expect(
    first.getByRole('listitem').filter({ hasText: /and \d+ other checks/ }),
  ).not.toHaveCount(0);
  await expect(first).toContainText('Fail');

  await page.goto(
    page.url().replace(/loyalty-service$/, 'loyalty-service/readiness'),
  );
  const tab = new ReadinessTab(page);
  await expect(tab.source('AWS Security Hub')).toContainText('Claims invalid');
  await expect(tab.check('no-critical-findings')).toContainText('Unknown');
  const { resourceCount, checks } = await readinessOf('loyalty-service');
  expect(resourceCount).toBe(0);
  expect(JSON.stringify(checks)).not.toContain('arn:aws');
});

test('an annotation that cannot be read is named, with what is wrong', async ({
  signInAs,
}) => {
  const page = await signInAs('Mara Lindqvist', entityPath('shop-assistant'));
  const { card } = new ReadinessCard(page);
  await expect(card).toContainText('opsready.io/aws-tags cannot be read');
  await expect(card).toContainText('Not determined');
});

test('an entity that claims nothing is not judged by AWS, and says so', async ({
  signInAs,
}) => {
  const page = await signInAs('Elif Demir', tabPath('delivery-app'));
  const tab = new ReadinessTab(page);
  await expect(tab.source('AWS Security Hub')).toContainText('Nothing claimed');
  for (const checkId of ['no-critical-findings', 'has-alarms']) {
    const check = tab.check(checkId);
    await expect(check).toContainText('Not applicable');
    await expect(check).toContainText('claims no resources');
  }
});
