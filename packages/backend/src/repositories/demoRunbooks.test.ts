import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { parcelwise } from '@opsready/aws-sandbox';
import { readEntityFiles } from '@opsready/backstage-plugin-opsready-node';
import { Minimatch } from 'minimatch';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { RepositoriesUrlReader } from './RepositoriesUrlReader';

const PACKAGE = join(__dirname, '..', '..');
const CATALOG = join(PACKAGE, 'catalog');
const ANNOTATION = 'opsready.io/runbooks';
const HOSTILE = 'shop-assistant';

const entities = readdirSync(CATALOG)
  .filter(name => name.endsWith('.yaml'))
  .flatMap(name => parseAllDocuments(readFileSync(join(CATALOG, name), 'utf8')))
  .map(document => document.toJS() as Entity);

const entries = entities.flatMap(entity =>
  (entity.metadata.annotations?.[ANNOTATION] ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean)
    .map(entry => ({ name: entity.metadata.name, entity, entry })),
);
const ofFiles = entries.filter(({ entry }) => entry.startsWith('./'));

const urlReader = UrlReaders.create({
  logger: mockServices.logger.mock(),
  config: mockServices.rootConfig(),
  factories: [
    ({ treeResponseFactory }) => [
      {
        predicate: ({ host }) => host === 'git.parcelwise.example',
        reader: new RepositoriesUrlReader({
          folder: join(PACKAGE, 'repositories'),
          treeResponseFactory,
        }),
      },
    ],
  ],
});

async function read(entity: Entity, path: string) {
  const found = await readEntityFiles({
    entity,
    annotation: ANNOTATION,
    path,
    extensions: ['.md'],
    urlReader,
    repositories: { allow: ['git.parcelwise.example'] },
  });
  if (found.status !== 'read') {
    throw new Error('Nothing was read');
  }
  return found;
}

const frontMatter = (text: string) =>
  parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '') ?? {};

describe('the runbooks of the demo company', () => {
  it.each(
    ofFiles.filter(
      ({ name, entry }) =>
        name !== 'legacy-label-printer' && !entry.includes('..'),
    ),
  )('are where $name says: $entry', async ({ entity, entry }) => {
    const { files, problems } = await read(entity, entry);
    expect(problems).toEqual([]);
    for (const file of files) {
      expect(file.content).toMatch(/^# /m);
      expect(file.url).toContain(
        entity.metadata.annotations!['backstage.io/source-location'].slice(4),
      );
    }
  });

  it('cannot be read through a path that leaves the repository', async () => {
    const assistant = ofFiles.filter(({ name }) => name === HOSTILE);
    const [, outside] = assistant;
    await expect(read(outside.entity, outside.entry)).rejects.toThrow(
      /"\.\/\.\.\/payments-api\/runbooks" in the annotation opsready\.io\/runbooks of component:default\/shop-assistant/,
    );
  });

  it('cannot be read where nobody knows the repository', async () => {
    const [printer] = ofFiles.filter(
      ({ name }) => name === 'legacy-label-printer',
    );
    await expect(read(printer.entity, printer.entry)).rejects.toThrow(
      /managed-by-location .* is missing, so it has no repository/,
    );
  });

  it('name people and teams of the company', async () => {
    const refs = entities.map(
      ({ kind, metadata }) => `${kind.toLowerCase()}:default/${metadata.name}`,
    );
    let named = 0;
    for (const { name, entity, entry } of ofFiles) {
      if (name === HOSTILE || name === 'legacy-label-printer') {
        continue;
      }
      for (const { content } of (await read(entity, entry)).files) {
        const { author, owner } = frontMatter(content);
        for (const ref of [author, owner].filter(Boolean)) {
          expect(refs).toContain(ref);
          named += 1;
        }
      }
    }
    expect(named).toBeGreaterThan(20);
  });

  it('and its documents are on AWS, but for the one that is not', () => {
    const names = parcelwise.documents?.map(document => document.name) ?? [];
    const unmatched = entries
      .filter(({ entry }) => !entry.startsWith('./'))
      .map(({ entry }) => entry)
      .filter(entry => !names.some(name => new Minimatch(entry).match(name)));
    expect(unmatched).toEqual(['Parcelwise-DrainCart']);
  });
});
