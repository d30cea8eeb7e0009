import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
import { posix } from 'node:path';
import { readRepositoryRules, RepositoryRules } from './RepositoryRules';
import { resolveEntityPath } from './resolveEntityPath';

const FOLDER = 'https://github.com/parcelwise/shop/tree/main/api/';
const AZURE = 'https://dev.azure.com/parcelwise/shop/_git/api?path=%2Fapi%2F';
const ANNOTATION = 'opsready.io/runbooks';

const entityAt = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout-api', annotations },
});

/** At a place in the repository that it is registered from. */
const registered = (location: string): Record<string, string> => ({
  'backstage.io/source-location': `url:${location}`,
  'backstage.io/managed-by-location': `url:${location}`,
});

const resolve = (
  path: string,
  annotations = registered(FOLDER),
  repositories?: RepositoryRules,
) =>
  resolveEntityPath({
    entity: entityAt(annotations),
    annotation: ANNOTATION,
    path,
    repositories,
  });

describe('resolveEntityPath', () => {
  it.each([
    ['./runbooks', 'runbooks', `${FOLDER}runbooks`],
    ['./runbooks/', 'runbooks', `${FOLDER}runbooks`],
    ['docs/on call.md', 'docs/on call.md', `${FOLDER}docs/on%20call.md`],
    ['./docs/Größe.md', 'docs/Größe.md', `${FOLDER}docs/Gr%C3%B6%C3%9Fe.md`],
    ['./.ops/..hidden', '.ops/..hidden', `${FOLDER}.ops/..hidden`],
    ['./', '', FOLDER],
    ['.', '', FOLDER],
  ])('finds %s', (path, relative, url) => {
    expect(resolve(path)).toEqual({ folderUrl: FOLDER, path: relative, url });
  });

  it.each([
    '',
    ' ',
    '/runbooks',
    '//evil.example/runbooks',
    '\\\\evil.example\\runbooks',
    'https://evil.example/runbooks',
    'file:/etc/passwd',
    'C:/windows',
    'data:text/plain,a',
    '..',
    '../other',
    './../other',
    './runbooks/../../other',
    './runbooks/..',
    './runbooks/./a.md',
    '././a.md',
    '.../a.md',
    './runbooks/.. /a.md',
    './runbooks//a.md',
    './/evil.example/a.md',
    './/',
    '%2e%2e/other',
    '%252e%252e%252fother',
    '..%2fother',
    '..%5cother',
    '..\\other',
    './%E0%A4%A',
    '\uFF0E\uFF0E/other',
    '\u2025/other',
    '..\uFF0Fother',
    './runbooks?ref=other',
    './runbooks#part',
    './run\0books',
    './run\nbooks',
    './run\u202Ebooks',
    './run\uD800books',
    `./${'a'.repeat(1_001)}`,
  ])('refuses %j, naming the annotation and the path', path => {
    expect(() => resolve(path)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(ANNOTATION),
      }),
    );
    expect(() => resolve(path)).toThrow(
      JSON.stringify(path.slice(0, 1_000)) ?? '',
    );
    expect(() => resolve(path)).toThrow('component:default/checkout-api');
  });

  describe('lets no path lead out of the folder', () => {
    const placeOf = (url: URL) => url.searchParams.get('path') ?? url.pathname;
    const part = fc.oneof(
      fc.constantFrom(
        ...['.', '..', '/', '//', '\\', '%', '%2e', '%2E%2e', '%252e', '%2f'],
        ...[
          '%5c',
          '%c0%ae',
          ':',
          '@',
          '?',
          '#',
          ';',
          '&',
          '=',
          ' ',
          '\t',
          '\0',
        ],
        ...[
          '\uFF0E',
          '\u2024',
          '\u2025',
          '\uFF0F',
          '\u2215',
          '\uFF3C',
          '\u200B',
        ],
        ...['https:', 'evil.example', 'runbooks', 'a.md', '~', '*', 'tree'],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const paths = fc
      .array(part, { maxLength: 12 })
      .map(parts => parts.join(''));

    it.each([FOLDER, AZURE])('of %s', location => {
      let resolved = 0;
      fc.assert(
        fc.property(paths, path => {
          const url = resolvedUrl(path, location);
          if (!url) {
            return;
          }
          resolved += 1;
          expect(url.origin).toBe(new URL(location).origin);
          for (const form of readings(placeOf(url))) {
            expect(posix.normalize(form)).toMatch(
              new RegExp(`^${placeOf(new URL(location))}`),
            );
          }
        }),
        { numRuns: 5_000 },
      );
      // Refusing everything would hold as well.
      expect(resolved).toBeGreaterThan(50);
    });

    function resolvedUrl(path: string, location: string): URL | undefined {
      try {
        return new URL(resolve(path, registered(location)).url);
      } catch (error) {
        expect(error).toMatchObject({ name: 'InputError' });
        return undefined;
      }
    }

    /** All that a place could be read as: decoded ever again, with look-alikes and backslashes taken at face value. */
    function readings(place: string): string[] {
      const forms = [place];
      for (let form = place, i = 0; i < 5; i++) {
        form = decoded(form);
        forms.push(form, form.normalize('NFKC').replaceAll('\\', '/'));
      }
      return forms;
    }

    function decoded(text: string): string {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    }
  });
});

describe('the folder of an entity', () => {
  it.each([
    ['https://github.com/parcelwise/shop/tree/main/api', FOLDER],
    [FOLDER, FOLDER],
    [`${FOLDER}#readme`, FOLDER],
    ['https://git.example/team/shop', 'https://git.example/team/shop/'],
  ])('is the source location %s', (location, folderUrl) => {
    expect(
      resolve('./runbooks', {
        ...registered(location),
      }).folderUrl,
    ).toBe(folderUrl);
  });

  it.each([
    [
      'https://github.com/parcelwise/shop/blob/main/api/catalog-info.yaml',
      'https://github.com/parcelwise/shop/blob/main/api/',
    ],
    [
      'https://dev.azure.com/parcelwise/shop/_git/api?path=/api/catalog-info.yaml',
      AZURE,
    ],
  ])(
    'is else that of the file which describes it: %s',
    (location, folderUrl) => {
      expect(
        resolve('./runbooks', {
          'backstage.io/managed-by-location': `url:${location}`,
        }).folderUrl,
      ).toBe(folderUrl);
    },
  );

  it.each<[string, Record<string, string>]>([
    ['managed-by-location', {}],
    [
      'managed-by-location',
      { 'backstage.io/managed-by-location': 'file:/a.yaml' },
    ],
    ['source-location', { 'backstage.io/source-location': 'file:/a/' }],
    ['source-location', { 'backstage.io/source-location': 'url:ftp://h/a/' }],
    [
      'source-location',
      { 'backstage.io/source-location': 'url:https://u:p@h/a/' },
    ],
    ['source-location', { 'backstage.io/source-location': 'url:nowhere' }],
    ['source-location', { 'backstage.io/source-location': 'nowhere' }],
  ])('is refused, with what to do: %s of %j', (annotation, annotations) => {
    const read = () => resolve('./runbooks', annotations);
    expect(read).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(
          `backstage.io/${annotation} of component:default/checkout-api`,
        ),
      }),
    );
    expect(read).toThrow(/Register the entity from its repository/);
    expect(read).not.toThrow(/u:p@/);
  });
});

describe('the repository of an entity', () => {
  const AT = 'https://github.com/parcelwise/shop/blob/main/catalog-info.yaml';
  const between = (source: string, managed: string, rules?: RepositoryRules) =>
    resolve(
      './runbooks',
      {
        'backstage.io/source-location': `url:${source}`,
        'backstage.io/managed-by-location': managed,
      },
      rules,
    ).folderUrl;
  const outcomeOf = (read: () => unknown) => {
    try {
      read();
      return 'read';
    } catch (error) {
      return (error as Error).name;
    }
  };
  const rules = (allow: string[], host?: string) =>
    readRepositoryRules(
      new ConfigReader({
        opsready: {
          repositories: { allow },
          ...(host && { development: { repositories: { host } } }),
        },
      }),
    );

  it.each([
    ['https://github.com/parcelwise/shop/tree/main/other/', AT],
    ['https://github.com/parcelwise/shop', AT],
    [
      'https://gitlab.example/a/b/shop/-/tree/main/',
      'https://gitlab.example/a/b/shop/-/blob/main/catalog-info.yaml',
    ],
    [
      'https://git.example/projects/P/repos/shop/browse/api',
      'https://git.example/projects/P/repos/shop/browse/catalog-info.yaml',
    ],
    [AZURE, 'https://dev.azure.com/parcelwise/shop/_git/api?path=/all.yaml'],
  ])('may be named: %s of %s', (source, managed) => {
    expect(between(source, `url:${managed}`)).toContain(new URL(source).host);
  });

  it.each([
    ['https://github.com/parcelwise/secrets/tree/main/', AT],
    ['https://github.com/parcelwise/shop-secrets/tree/main/', AT],
    ['https://github.com/parcelwise/shop/..%2fsecrets/tree/main/', AT],
    ['https://github.com/parcelwise/shop/../secrets/tree/main/', AT],
    ['https://git.example/parcelwise/shop/tree/main/', AT],
    ['http://github.com/parcelwise/shop/tree/main/', AT],
    [
      'https://gitlab.example/a/b/secrets/-/tree/main/',
      'https://gitlab.example/a/b/shop/-/blob/main/catalog-info.yaml',
    ],
    [
      'https://gitlab.example/a/b/secrets/tree/main/',
      'https://gitlab.example/a/b/shop/blob/main/catalog-info.yaml',
    ],
    [
      'https://gitlab.example/api/v4/projects/2/repository/files/a',
      'https://gitlab.example/api/v4/projects/1/repository/files/a',
    ],
    [
      'https://git.example/projects/P/repos/secrets/browse/',
      'https://git.example/projects/P/repos/shop/browse/catalog-info.yaml',
    ],
    [
      'https://dev.azure.com/parcelwise/shop/_git/secrets?path=/',
      'https://dev.azure.com/parcelwise/shop/_git/api?path=/all.yaml',
    ],
    ['https://github.com/parcelwise/secrets/', 'https://github.com/parcelwise'],
  ])('may not be another one: %s of %s', (source, managed) => {
    const read = () => between(source, `url:${managed}`);
    expect(read).toThrow(
      /backstage\.io\/source-location of component:default\/checkout-api.*backstage\.io\/managed-by-location/,
    );
    expect(read).toThrow(expect.objectContaining({ name: 'InputError' }));
  });

  it('may be the one of development for entities of files alone', () => {
    const source = 'https://git.demo.example/shop/api/';
    const file = 'file:/catalog/all.yaml';
    const demo = rules([], 'git.demo.example');
    expect(between(source, file, demo)).toBe(source);
    expect(() => between(source, file)).toThrow(/source-location/);
    expect(() => between(FOLDER, file, demo)).toThrow(/source-location/);
    expect(() => between(source, `url:${AT}`, demo)).toThrow(/source-location/);
  });

  it.each([
    ['github.com', true],
    ['https://github.com/parcelwise/', true],
    ['https://github.com/parcelwise/shop', true],
    ['https://github.com/parcel', false],
    ['https://github.com/other/', false],
    ['git.example', false],
  ])('may be one that config allows: %s', (entry, allowed) => {
    const read = () => between(FOLDER, 'file:/all.yaml', rules([entry]));
    const told = allowed ? 'read' : 'InputError';
    expect(outcomeOf(read)).toBe(told);
  });

  it.each(['', 'GitHub.com', 'github.com/parcelwise', 'ftp://a/', 'https://'])(
    'is not told by config such as %j',
    entry => {
      expect(() => rules(['github.com', entry])).toThrow(
        'opsready.repositories.allow[1]',
      );
    },
  );
});
