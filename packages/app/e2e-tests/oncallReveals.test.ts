import type {
  AuditEntries,
  EntityContacts,
  EntityOnCall,
} from '@opsready/backstage-plugin-oncall-common';
import { colleague, expect, test } from './portal';
import { apiAs } from './portal/apiAs';
import { OnCallTab, onCallTabPath } from './pages';

const PAYMENTS = '/api/oncall/entities/component/default/payments-api';
const AMARA = 'user:default/amara';
const MARA = 'user:default/mara';

async function read<T>(userRef: string, path: string): Promise<T> {
  const response = await apiAs(userRef, path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const reveal = (userRef: string, request: object) =>
  apiAs(userRef, `${PAYMENTS}/reveals`, {
    method: 'POST',
    body: JSON.stringify(request),
  });

/** What the record says of reveals, newest first, as far as this person may read it. */
async function recordOf(userRef: string) {
  const { items } = await read<AuditEntries>(
    userRef,
    '/api/oncall/audit?event=revealed&event=revealRefused&event=revealFailed',
  );
  return items;
}

test('an address is refused to one, granted to another, and both are in the record', async ({
  browser,
  portal,
  signInAs,
}) => {
  const path = onCallTabPath('payments-api', 'contacts');
  const mara = await signInAs('Mara Lindqvist', path);
  await expect(mara.getByRole('region', { name: 'Key people' })).toContainText(
    'Amara Okafor',
  );
  await expect(mara.getByRole('button', { name: /^Reveal/ })).toHaveCount(0);
  await expect(new OnCallTab(mara).panel('Contacts')).toContainText(
    'oncall.contact.reveal',
  );

  const { entries } = await read<EntityContacts>(MARA, `${PAYMENTS}/contacts`);
  const { contactId, channels } = entries[0].primary!;
  const refused = await reveal(MARA, {
    contactId,
    channelId: channels[0].id,
  });
  expect(refused.status).toBe(403);

  const page = await colleague(browser, 'Amara Okafor', path);
  const tab = new OnCallTab(page);
  const [granted] = await Promise.all([
    page.waitForResponse(/\/reveals$/),
    tab.reveal('telephone number', 'Amara Okafor').click(),
  ]);
  expect(granted.headers()['cache-control']).toContain('no-store');
  const address = page.getByTestId('revealed-address');
  await expect(address).toHaveText('+1-555-0111');
  await expect(address).toHaveCount(1);
  expect(page.url()).toBe(`${portal.url}${path}`);
  await page.reload();
  await expect(tab.reveal('telephone number', 'Amara Okafor')).toBeVisible();
  await expect(page.getByText('555-0111')).toHaveCount(0);

  const [last, before] = await recordOf(AMARA);
  expect(last).toMatchObject({ event: 'revealed', actor: AMARA });
  expect(last.subject).toContain('Amara Okafor');
  expect(before).toMatchObject({ event: 'revealRefused', actor: MARA });
  // Who owns none of it reads nothing of it.
  expect(await recordOf(MARA)).toEqual([]);
});

test('a reveal says that its source does not answer, and tells nothing', async ({
  pagerDuty,
}) => {
  const { rosters } = await read<EntityOnCall>(AMARA, `${PAYMENTS}/oncall`);
  const [{ responder }] = rosters[0].levels[0].now;
  const request = {
    personId: responder.personId,
    channelId: responder.channels.find(({ kind }) => kind === 'voice')!.id,
  };
  await pagerDuty.fail('getContactMethod');
  try {
    const failed = await reveal(AMARA, request);
    expect(failed.status).toBe(503);
  } finally {
    await pagerDuty.recover();
  }
  const [last] = await recordOf(AMARA);
  expect(last).toMatchObject({ event: 'revealFailed', actor: AMARA });

  const granted = await reveal(AMARA, request);
  expect(granted.status).toBe(200);
  expect(await granted.json()).toEqual({
    kind: 'voice',
    address: expect.stringMatching(/555-01\d\d$/),
  });
});
