import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { posix } from 'node:path';
import { resolveEntityPath } from './resolveEntityPath';

const FOLDER = 'https://github.com/parcelwise/shop/tree/main/api/';
const AZURE = 'https://dev.azure.com/parcelwise/shop/_git/api?path=%2Fapi%2F';
const ANNOTATION = 'opsready.io/runbooks';

const entityAt = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout-api', annotations },
});

const resolve = (
  path: string,
  annotations: Record<string, string> = {
    'backstage.io/source-location': `url:${FOLDER}`,
  },
) =>
  resolveEntityPath({
    entity: entityAt(annotations),
    annotation: ANNOTATION,
    path,
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
        return new URL(
          resolve(path, { 'backstage.io/source-location': `url:${location}` })
            .url,
        );
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
    ['https://git.example/shop', 'https://git.example/shop/'],
  ])('is the source location %s', (location, folderUrl) => {
    expect(
      resolve('./runbooks', {
        'backstage.io/source-location': `url:${location}`,
        'backstage.io/managed-by-location': 'file:/catalog/all.yaml',
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
