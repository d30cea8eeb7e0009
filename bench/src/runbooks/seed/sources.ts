import { ConfigReader } from '@backstage/config';
import { RunbookSource } from '@opsready/backstage-plugin-runbooks-node';
import { buildSources } from '@opsready/backstage-plugin-runbooks-backend/src/sources/buildSources';
import { storedTargets } from '@opsready/backstage-plugin-runbooks-backend/src/indexing/storedTargets';
import { syncTargets } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { NOW, PLACES } from './company';

export const CATALOG = 'catalog';
export const MARKDOWN = 'markdown';
export const DOCUMENTS = 'ssm-documents';

const common = {
  requiredPermissions: [],
  schedule: { frequency: { hours: 1 }, timeout: { minutes: 10 } },
};
const sources: RunbookSource[] = [
  {
    ...common,
    kind: 'entity',
    id: CATALOG,
    title: 'Catalog',
    async *read() {},
  },
  {
    ...common,
    kind: 'entity',
    id: MARKDOWN,
    title: 'Files in repositories',
    async *read() {},
  },
  {
    ...common,
    kind: 'target',
    id: DOCUMENTS,
    title: 'SSM documents',
    targets: [...PLACES],
    async *read() {},
  },
];

/** The sources of a portal, which nobody reads here: what they would deliver is written by the seed. */
export const registry = buildSources({
  config: new ConfigReader({}),
  sources,
  required: CATALOG,
});

/** Has all sources look as if they had just been read. */
export async function seedSources(knex: Knex): Promise<void> {
  await syncTargets(knex, sources.flatMap(storedTargets));
  await knex('source_targets').update({ last_success_at: NOW.toISOString() });
}
