import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ADDRESS = /\+1-\d{3}-\d{4}|[\w.+-]+@private\.parcelwise\.example/g;

/**
 * Every telephone number, second mail address and device of the demo company: those that the sandboxes hold now, and those in
 * contacts files, read as text, since one of them is malformed on purpose.
 *
 * @param {{ sandboxUrl: string; pagerDutyUrl: string; repositories: string }} where
 *   repositories - the folder `packages/backend/repositories`
 * @returns {Promise<Set<string>>}
 */
export async function everyAddress({ sandboxUrl, pagerDutyUrl, repositories }) {
  return new Set([
    ...(await ofPagerDuty(pagerDutyUrl)),
    ...(await ofIncidentManager(sandboxUrl)),
    ...(await ofContactsFiles(repositories)),
  ]);
}

async function ofPagerDuty(url) {
  const users = await json(`${url}/_control/users?account=parcelwise`);
  return users
    .flatMap(({ contactMethods }) => contactMethods)
    .map(({ address, countryCode }) =>
      countryCode ? `+${countryCode}-${address}` : address,
    );
}

async function ofIncidentManager(url) {
  const place = 'account=111122223333&region=eu-west-1';
  const channels = await json(
    `${url}/_sandbox/incident-manager/channels?${place}`,
  );
  // Those of work are in the catalog.
  return channels
    .map(({ address }) => address)
    .filter(address => !address.endsWith('@parcelwise.example'));
}

async function ofContactsFiles(folder) {
  const files = await readdir(folder, { recursive: true });
  const texts = await Promise.all(
    files
      .filter(path => path.endsWith('contacts.yaml'))
      .map(path => readFile(join(folder, path), 'utf8')),
  );
  return texts.flatMap(text => text.match(ADDRESS) ?? []);
}

async function json(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return response.json();
}
