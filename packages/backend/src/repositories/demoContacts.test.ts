import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, parseDocument } from 'yaml';

const PACKAGE = join(__dirname, '..', '..');
const CATALOG = join(PACKAGE, 'catalog');
const REPOSITORIES = join(PACKAGE, 'repositories');
const ANNOTATIONS = ['opsready.io/contacts', 'opsready.io/incident-plan'];

interface Entity {
  kind: string;
  metadata: { name: string; annotations?: Record<string, string> };
}

const catalog = readdirSync(CATALOG)
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(join(CATALOG, name), 'utf8'));
const entities = catalog
  .flatMap(text => parseAllDocuments(text))
  .map(document => document.toJS() as Entity);

/** Files that entities name, with the folder of their repository. */
const files = entities.flatMap(({ metadata: { name, annotations = {} } }) =>
  ANNOTATIONS.filter(annotation => annotations[annotation]).map(annotation => ({
    name,
    path: annotations[annotation],
    file: join(
      REPOSITORIES,
      new URL(annotations['backstage.io/source-location'].slice(4)).pathname,
      annotations[annotation],
    ),
  })),
);

describe('contacts and incident plans of the demo company', () => {
  it.each(files)('are where $name says: $path', ({ file }) => {
    expect(readFileSync(file, 'utf8')).not.toBe('');
  });

  it.each(files.filter(({ file }) => file.endsWith('.yaml')))(
    'of $name: have telephone numbers and second mails that the catalog has not',
    ({ file }) => {
      const text = readFileSync(file, 'utf8');
      const addresses = [
        ...text.matchAll(/\+1-555-\d{4}|[a-z]+@private\.parcelwise\.example/g),
      ].map(([address]) => address);
      expect(addresses.length).toBeGreaterThan(3);
      for (const address of addresses) {
        expect(catalog.join('\n')).not.toContain(address);
      }
    },
  );

  it('are YAML, but for one', () => {
    const malformed = files.filter(
      ({ file }) =>
        file.endsWith('.yaml') &&
        parseDocument(readFileSync(file, 'utf8')).errors.length > 0,
    );
    expect(malformed.map(({ name }) => name)).toEqual(['logistics']);
  });

  it('name users of the catalog, but for one who left', () => {
    const users = entities
      .filter(({ kind }) => kind === 'User')
      .map(({ metadata }) => `user:default/${metadata.name}`);
    const named = files.flatMap(({ file }) =>
      [...readFileSync(file, 'utf8').matchAll(/user:default\/[a-z]+/g)].map(
        ([ref]) => ref,
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter(ref => !users.includes(ref))).toEqual([
      'user:default/kofi',
    ]);
  });
});
