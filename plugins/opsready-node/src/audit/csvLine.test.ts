// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import { csvLine } from './csvLine';

/** Reads one line of a CSV file by RFC 4180. */
function parse(line: string): string[] {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy;
  for (let found = field.exec(line); found; found = field.exec(line)) {
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] !== ',') {
      break;
    }
  }
  return fields;
}

describe('csvLine', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `"'\t=1"`],
    [' =1', `' =1`],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['a=1', 'a=1'],
  ])('makes a text of %j', (text, field) => {
    expect(csvLine([text])).toBe(`${field}\r\n`);
  });

  it('gives back what was written, whatever it is, and never a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
        texts => {
          const fields = parse(csvLine(texts));
          expect(fields).toHaveLength(texts.length);
          for (const [index, text] of texts.entries()) {
            expect([text, `'${text}`]).toContain(fields[index]);
            expect(fields[index]).not.toMatch(/^\s*[=+\-@]/);
          }
        },
      ),
    );
  });
});
