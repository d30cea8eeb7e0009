import type {
  EntityHistory,
  ScorecardDefinition,
} from '@opsready/backstage-plugin-readiness-common';
import { expect, test } from './portal';
import {
  AwsAdministrator,
  checkOf,
  readinessOf,
  ReadinessTab,
  tabPath,
} from './pages';

const WORDS = {
  pass: 'Pass',
  warn: 'Warning',
  fail: 'Fail',
  notApplicable: 'Not applicable',
  unknown: 'Unknown',
  error: 'Check error',
};

test('the tab shows every section and check of checkout-api', async ({
  apiAs,
  signInAs,
}) => {
  const page = await signInAs('Mara Lindqvist', tabPath('checkout-api'));
  const tab = new ReadinessTab(page);
  const response = await apiAs(
    'user:default/mara',
    '/api/readiness/scorecards',
  );
  const { items } = (await response.json()) as { items: ScorecardDefinition[] };
  const ops07 = items.find(({ id }) => id === 'ops07');
  expect(ops07?.sections).toHaveLength(6);

  const { checks } = await readinessOf('checkout-api');
  const outcomes = new Map(
    checks.map(({ checkId, ...rest }) => [checkId, rest]),
  );
  for (const section of ops07?.sections ?? []) {
    const panel = tab.panel(section.title);
    await expect(panel).toContainText(`Risk ${section.riskLevel}`);
    await expect(panel.getByRole('article')).toHaveCount(section.checks.length);
    for (const { checkId } of section.checks) {
      const result = outcomes.get(checkId);
      const check = tab.check(checkId);
      await expect(check).toContainText(WORDS[result?.outcome ?? 'error']);
      await expect(check).toContainText(result?.message ?? 'no result');
    }
  }
});

test('a failing check shows the findings that AWS holds, what to do, and why', async ({
  apiAs,
  portal,
  signInAs,
}) => {
  const aws = new AwsAdministrator(portal.sandboxUrl);
  const arns = await aws.resourcesTagged({
    service: 'checkout-api',
    environment: 'production',
  });
  const critical = await aws.openFindings('CRITICAL', arns);
  const page = await signInAs('Mara Lindqvist', tabPath('checkout-api'));
  const tab = new ReadinessTab(page);
  const check = tab.check('no-critical-findings');

  const evidence = check
    .getByRole('list', { name: 'Evidence' })
    .getByRole('listitem');
  await expect(evidence).toHaveCount(critical.length);
  for (const { Title, Resources } of critical) {
    const item = evidence.filter({ hasText: Title }).first();
    await expect(item).toContainText(/ ago\)/);
    await expect(
      evidence.filter({ hasText: Resources[0].Id }).first(),
    ).toBeVisible();
    await expect(
      item.getByRole('link', { name: Title, exact: false }),
    ).toHaveAttribute('href', /^https:\/\/.*console\.aws\.amazon\.com\//);
  }
  await expect(check).toContainText('What to do');

  await tab.open('no-critical-findings');
  await expect(check.getByRole('blockquote')).not.toBeEmpty();
  await expect(check).toContainText('aws-security-hub/critical-findings');

  const response = await apiAs(
    'user:default/mara',
    '/api/readiness/entities/component/default/checkout-api/history?checkId=no-critical-findings&limit=20',
  );
  const { items } = (await response.json()) as EntityHistory;
  await expect(
    tab.history('no-critical-findings').locator('tbody tr'),
  ).toHaveCount(items.length);
  await expect(check).toContainText(
    items.length > 0
      ? items[0].message
      : /not changed since it was first evaluated/,
  );
});

test('the tab says where its data comes from', async ({ signInAs }) => {
  const page = await signInAs('Mara Lindqvist', tabPath('checkout-api'));
  const tab = new ReadinessTab(page);
  const { sources, resourceCount } = await readinessOf('checkout-api');
  for (const { title } of sources) {
    await expect(tab.source(title)).toContainText('Fresh');
  }
  await expect(tab.panel('Sources')).toContainText(
    `${resourceCount} resources at the sources belong`,
  );
});

test('facts and resources are shown to those who ask', async ({
  portal,
  signInAs,
}) => {
  const aws = new AwsAdministrator(portal.sandboxUrl);
  const arns = await aws.resourcesTagged({
    service: 'checkout-api',
    environment: 'production',
  });
  const page = await signInAs('Mara Lindqvist', tabPath('checkout-api'));
  await page.getByText('Show what was collected').click();
  const resources = page.getByRole('table', {
    name: 'Resources of this entity',
  });
  for (const arn of arns) {
    await expect(
      resources.getByRole('rowheader', { name: arn, exact: true }),
    ).toBeVisible();
  }
  const { message } = await checkOf('checkout-api', 'has-alarms');
  const [count] = message.match(/\d+/) ?? [];
  const alarms = page
    .getByRole('table', { name: 'Facts of this entity' })
    .getByRole('row')
    .filter({ hasText: /^aws-cloudwatch\/alarms[A-Z]/ });
  await expect(alarms).toContainText(`${count} of ${count}`);
});
