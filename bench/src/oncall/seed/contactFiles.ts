import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { Entity } from '@backstage/catalog-model';
import { ContactFileReader } from '@opsready/backstage-plugin-oncall-backend/src/files/ContactFileReader';
import { readContactSettings } from '@opsready/backstage-plugin-oncall-backend/src/files/ContactSettings';
import { readRepositoryRules } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { silent } from '../../silent';
import { clockAt, MINUTES } from './company';
import { seededCatalog } from './SeededCatalog';

const urlReader: UrlReaderService = {
  async readUrl(url) {
    const index = Number(/system-(\d+)/.exec(url)?.[1]);
    const text = url.endsWith('.yaml') ? contactsText(index) : planText(index);
    return { etag: '1', buffer: async () => Buffer.from(text) };
  },
  async readTree() {
    throw new Error('Each file is read by itself');
  },
  async search() {
    throw new Error('Each file is read by itself');
  },
};

/** Reads the files that entities name, with the plugin's own reader, from a repository that is made up here. */
export async function seedContactFiles(
  knex: Knex,
  entities: readonly Entity[],
): Promise<void> {
  const config = new ConfigReader({});
  const reader = new ContactFileReader({
    catalog: seededCatalog(entities),
    clock: clockAt(MINUTES.onePercent),
    credentials: async () => ({
      $$type: '@backstage/BackstageCredentials',
      principal: { type: 'none' },
    }),
    database: knex,
    logger: silent,
    repositories: readRepositoryRules(config),
    settings: readContactSettings(config),
    urlReader,
  });
  await reader.run(new AbortController().signal);
}

/** Two in three are complete, and two in three were reviewed this year. */
function contactsText(index: number): string {
  const roles = ['incidentManager', 'responder', 'communicationsLead'];
  const filled = index % 3 === 0 ? roles.slice(0, 2) : roles;
  return `apiVersion: opsready.io/v1
kind: Contacts
review: { on: ${index % 3 === 1 ? '2025-06-01' : '2026-09-01'}, by: person-${index} }
entries:
${filled.map((role, place) => entryText(role, index + place)).join('')}`;
}

function entryText(role: string, index: number): string {
  return `  - role: ${role}
    responsibilities: What has to be done.
    primary: ${personText(index * 11)}
    backup: ${personText(index * 11 + 3)}
`;
}

function personText(index: number): string {
  const name = `person-${index % 500}`;
  return `{ name: ${name}, user: ${name}, timeZone: Europe/Berlin, channels: [{ kind: voice, address: +1-555-0100 }, { kind: email, address: ${name}@private.example }] }`;
}

function planText(index: number): string {
  return `---
title: Incidents of system ${index}
severities:
  - { id: SEV1, title: Critical, definition: Nobody can order., respondWithin: PT15M, impact: 1, urgency: high }
---
# Incidents

## Response team

Whoever is on call.
`;
}
