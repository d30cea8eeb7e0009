// A test may look at the folders; a check may not.
/* eslint-disable @typescript-eslint/no-restricted-imports */
import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Check } from '@opsready/backstage-plugin-readiness-node';
import { checks } from './index';

/** Every check that lies in a theme's folder, by file without ending. */
function checksInFolders(): Map<string, Check> {
  const found = new Map<string, Check>();
  for (const theme of readdirSync(__dirname, { withFileTypes: true })) {
    if (!theme.isDirectory()) continue;
    const folder = join(__dirname, theme.name);
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      const path = join(folder, file.slice(0, -'.ts'.length));
      for (const exported of Object.values(require(path))) {
        if (isCheck(exported)) found.set(path, exported);
      }
    }
  }
  return found;
}

function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'evaluate' in value;
}

describe('checks', () => {
  const inFolders = checksInFolders();

  it('lists every check of every theme, sorted by id', () => {
    expect(checks.map(({ id }) => id)).toEqual(
      [...inFolders.values()].map(({ id }) => id).sort(),
    );
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it('names each file after its check and tests it', () => {
    for (const [path, { id }] of inFolders) {
      const camelCase = id.replace(/-(\w)/g, (_, letter) =>
        letter.toLocaleUpperCase('en-US'),
      );
      expect(path.endsWith(`/${camelCase}`)).toBe(true);
      expect(existsSync(`${path}.test.ts`)).toBe(true);
    }
  });

  it('has no check that says the same as another', () => {
    for (const text of ['title', 'failureTitle', 'rationale'] as const) {
      const texts = checks.map(check => check[text]);
      expect(texts.filter((t, index) => texts.indexOf(t) !== index)).toEqual(
        [],
      );
    }
    const quotes = checks.map(({ source }) => source.quote);
    expect(new Set(quotes).size).toBe(quotes.length);
  });
});
