import { join } from 'node:path';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- tests of processes search in the same way
import { everyAddress } from '../../../scripts/confidential/everyAddress.mjs';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- as above
import { findAddresses } from '../../../scripts/confidential/findAddresses.mjs';
import type { AuditEntries } from '@opsready/backstage-plugin-oncall-common';
import { expect, test } from './portal';
import { apiAs } from './portal/apiAs';
import { everythingHeard } from './portal/everythingHeard';
import { everyByte, everyLog, everyRow, Kept } from './portal/everythingKept';

/*
 * Runs when all other tests have run: they reveal addresses, fail to, page, declare, and meet providers that do not answer.
 * None of the telephone numbers and second mail addresses may be left anywhere, but in the answers of granted reveals.
 */

const REPOSITORIES = join(__dirname, '../../backend/repositories');

/** What each place surely holds: where the search does not find it, it does not look. */
const CONTROL = {
  row: 'Amara Okafor',
  byte: 'Amara Okafor',
  log: 'contact-reveal',
  url: 'payments-api',
  response: 'Amara Okafor',
};

async function addresses(portal: { sandboxUrl: string; pagerDutyUrl: string }) {
  const found = await everyAddress({ ...portal, repositories: REPOSITORIES });
  // Everybody has a number and a second mail address, in both sandboxes and in the files.
  for (const address of [
    '+1-555-0111',
    '+1-555-0131',
    '+1-555-0151',
    'amara@private.parcelwise.example',
    'priya@private.parcelwise.example',
    'press@private.parcelwise.example',
  ]) {
    expect(found).toContain(address);
  }
  return [...found];
}

/** Where addresses are, and whether the control was there too. */
function search(kept: Iterable<Kept>, wanted: string[], control: string) {
  const found: string[] = [];
  let controlled = false;
  for (const { where, text } of kept) {
    controlled ||= text.includes(control);
    found.push(
      ...findAddresses(text, wanted).map(address => `${address} in ${where}`),
    );
  }
  return { found, controlled };
}

test('addresses were told, refused and could not be read, and providers failed', async () => {
  const response = await apiAs(
    'user:default/priya',
    '/api/oncall/audit?limit=10000',
  );
  const { items } = (await response.json()) as AuditEntries;
  const events = new Set(items.map(({ event }) => event));
  for (const event of [
    'revealed',
    'revealRefused',
    'revealFailed',
    'incidentDeclared',
    'pageSent',
  ] as const) {
    expect(events).toContain(event);
  }
});

test('no address is in a database row, not even a deleted one, or a line of a log', async ({
  portal,
}) => {
  const wanted = await addresses(portal);
  for (const [name, kept] of [
    ['row', everyRow()],
    ['byte', everyByte()],
    ['log', everyLog()],
  ] as const) {
    const { found, controlled } = search(kept, wanted, CONTROL[name]);
    expect(found).toEqual([]);
    expect(controlled, `'${CONTROL[name]}' in a ${name}`).toBe(true);
  }
});

test('no address was asked for in a URL or answered, but to granted reveals', async ({
  portal,
}) => {
  const wanted = await addresses(portal);
  const found: string[] = [];
  const told = new Set<string>();
  const controlled = { url: false, response: false };
  for await (const { kind, of, text } of everythingHeard()) {
    const here = findAddresses(text, wanted);
    if (kind === 'granted') {
      here.forEach(address => told.add(address));
    } else {
      found.push(...here.map(address => `${address} in the ${kind} of ${of}`));
    }
    if (kind === 'url' || kind === 'response') {
      controlled[kind] ||= text.includes(CONTROL[kind]);
    }
  }
  expect(found).toEqual([]);
  expect(controlled).toEqual({ url: true, response: true });
  // The search finds what is there.
  expect(told).toContain('+1-555-0111');
});
