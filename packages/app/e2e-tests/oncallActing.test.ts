import { randomUUID } from 'node:crypto';
import { colleague, expect, test } from './portal';
import {
  ActingDialog,
  entityPath,
  OnCallCard,
  OnCallTab,
  onCallTabPath,
} from './pages';

// The tested portal reads incidents every few seconds; an open page looks again every half minute.
const SOON = { timeout: 60_000 };

/** A title that nothing else has. */
const titled = (text: string) => `${text} (${randomUUID()})`;

test('an incident that is declared by a double click is one, and is followed until PagerDuty says that it is over', async ({
  pagerDuty,
  portal,
  signInAs,
}) => {
  const title = titled('Card payments are declined');
  const page = await signInAs('Amara Okafor', entityPath('payments-api'));
  const { card } = new OnCallCard(page);
  await card.getByRole('button', { name: /^Declare incident:/ }).click();
  const dialog = new ActingDialog(page);
  await expect(dialog.dialog).toContainText('At once, level 1');
  await expect(dialog.dialog).toContainText('respond within 10 minutes');
  await dialog.choose('Money stands still');
  await dialog.say({ Title: title, Reason: 'Customers call' });
  await dialog.button('Declare it now').dblclick();
  await expect(dialog.dialog).toContainText('The incident is declared');
  expect(await pagerDuty.incidentsTitled(title)).toHaveLength(1);

  await page.goto(`${portal.url}${onCallTabPath('payments-api', 'incidents')}`);
  const incident = new OnCallTab(page).incidents.filter({ hasText: title });
  await expect(incident).toHaveCount(1, SOON);
  await expect(incident).toContainText('Open');
  await expect(incident).toContainText('amara');
  await expect(incident.getByRole('link', { name: title })).toHaveAttribute(
    'href',
    /^https:\/\/parcelwise\.pagerduty\.com\/incidents\//,
  );

  const [known] = await pagerDuty.incidentsTitled(title);
  await pagerDuty.setIncident(known, 'acknowledged');
  await expect(incident).toContainText('Acknowledged', SOON);
  await pagerDuty.setIncident(known, 'resolved');
  await expect(incident).toContainText('Resolved', SOON);
  expect(await pagerDuty.incidentsTitled(title)).toHaveLength(1);
});

test('a page that PagerDuty does not answer is not said to be sent', async ({
  pagerDuty,
  signInAs,
}) => {
  const title = titled('Refunds stand still');
  const page = await signInAs('Amara Okafor', onCallTabPath('payments-api'));
  await page.getByRole('button', { name: /^Page: Payments/ }).click();
  const dialog = new ActingDialog(page);
  await dialog.say({ Subject: title, Reason: 'The queue grows' });
  await pagerDuty.fail('createIncident');
  try {
    await dialog.button('Send the page').click();
    await expect(dialog.dialog).toContainText('On its way to PagerDuty');
    await expect(dialog.dialog).toContainText('do not wait for that');
    expect(await pagerDuty.incidentsTitled(title)).toEqual([]);
  } finally {
    await pagerDuty.recover();
  }
});

test('the platform team is paged through Incident Manager', async ({
  sandbox,
  signInAs,
}) => {
  const subject = titled('The gateway drops connections');
  const page = await signInAs('Priya Nair', onCallTabPath('api-gateway'));
  await page.getByRole('button', { name: 'Page: Platform' }).click();
  const dialog = new ActingDialog(page);
  await dialog.say({ Subject: subject, Reason: 'Every team sees it' });
  await dialog.button('Send the page').click();
  await expect(dialog.dialog).toContainText('The page was sent');
  const engagements = await sandbox.get<Array<{ subject?: string }>>(
    '/incident-manager/engagements',
  );
  expect(JSON.stringify(engagements).split(subject)).toHaveLength(2);
});

test('a written roster is paged by a notification, which is said to ring no phone', async ({
  browser,
  signInAs,
}) => {
  const subject = titled('Yesterday has no figures');
  const page = await signInAs('Priya Nair', onCallTabPath('event-lake'));
  await page.getByRole('button', { name: 'Page: Data' }).click();
  const dialog = new ActingDialog(page);
  await expect(dialog.dialog).toContainText('It rings no phone');
  await dialog.say({ Subject: subject, Reason: 'The board meets at nine' });
  await dialog.button('Send the page').click();
  await expect(dialog.dialog).toContainText(
    'A notification was sent to Noor Haddad. It rings no phone',
  );

  const noor = await colleague(browser, 'Noor Haddad', '/notifications');
  await expect(noor.getByText(subject)).toBeVisible();
});
