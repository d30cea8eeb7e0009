import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { People, Rosters } from '@opsready/backstage-plugin-oncall-common';
import { expect, test } from './portal';
import { onCallTabPath, PEOPLE_PATH, ROSTERS_PATH } from './pages';

const rostersOf = (page: Page) =>
  page
    .getByRole('table', { name: 'Rosters, those with gaps first' })
    .locator('tbody')
    .getByRole('row');

test('the organisation sees who answers, gaps ahead first', async ({
  apiAs,
  signInAs,
}) => {
  const page = await signInAs('Priya Nair', ROSTERS_PATH);
  const rows = rostersOf(page);
  await expect(rows.first()).toContainText('Gaps');
  const names = await rows
    .getByRole('link', { name: /^\w+$/ })
    .allTextContents();
  const answer = await apiAs('user:default/priya', '/api/oncall/rosters');
  const { items } = (await answer.json()) as Rosters;
  const withGaps = items.filter(
    ({ coverageState }) => coverageState === 'gaps',
  );
  expect(withGaps.map(({ title }) => title)).toContain('Logistics');
  // None with a gap comes behind one without.
  expect(items.slice(0, withGaps.length)).toEqual(withGaps);
  for (const title of ['Payments', 'Checkout', 'Platform', 'Data']) {
    expect(names).toContain(title);
  }
  await expect(rows.filter({ hasText: 'Data' })).toContainText('Noor Haddad');
});

test('people who carry too much come first', async ({ apiAs, signInAs }) => {
  const page = await signInAs('Priya Nair', PEOPLE_PATH);
  const rows = page
    .getByRole('table', { name: 'People, who carries most first' })
    .locator('tbody')
    .getByRole('row');
  await expect(rows.filter({ hasText: 'Noor Haddad' })).toContainText(
    'More than half',
  );
  const answer = await apiAs('user:default/priya', '/api/oncall/people');
  const { items } = (await answer.json()) as People;
  await expect(rows.first()).toContainText(items[0].responder.name);
  const percents = items.map(({ percent }) => percent);
  expect(percents).toEqual([...percents].sort((a, b) => b - a));
});

test('a contractor sees the rosters and people of one system', async ({
  apiAs,
  portal,
  signInAs,
}) => {
  const page = await signInAs('Robin Vale', ROSTERS_PATH);
  const rows = rostersOf(page);
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Logistics');
  await expect(page.getByRole('group', { name: 'Totals' })).toContainText(
    '1 roster',
  );
  await page.goto(`${portal.url}${onCallTabPath('parcel-tracker')}`);
  await expect(
    page.getByRole('button', { name: 'Page: Logistics' }),
  ).toBeDisabled();

  const people = await apiAs('user:default/robin', '/api/oncall/people');
  const { items } = (await people.json()) as People;
  expect(items.map(({ responder }) => responder.name).sort()).toEqual([
    'Diego Fuentes',
    'Hanna Kowalska',
    'Wei Chen',
  ]);
  for (const [path, status] of [
    ['/api/oncall/entities/component/default/payments-api/oncall', 404],
    ['/api/oncall/audit', 403],
    ['/api/oncall/sources', 403],
  ] as const) {
    expect((await apiAs('user:default/robin', path)).status).toBe(status);
  }
});

test('a calendar is saved as a file with names only', async ({ signInAs }) => {
  const page = await signInAs('Diego Fuentes', onCallTabPath('payments-api'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as iCal: Payments' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('on-call-payments.ics');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  for (const name of ['Amara Okafor', 'Luca Rossi', 'Sofia Marin']) {
    expect(text).toContain(name);
  }
  expect(text).not.toMatch(
    /@(private\.)?parcelwise|555|mailto:|tel:|ATTENDEE/i,
  );
});
