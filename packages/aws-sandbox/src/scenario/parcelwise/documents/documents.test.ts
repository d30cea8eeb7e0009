import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { parcelwise } from '..';
import { documents } from '.';

const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const AREAS = [
  'change',
  'identity',
  'lifecycle',
  'network',
  'patching',
  'release',
  'tagging',
  'vulnerability',
];

const own = documents.filter(({ owner }) => !owner);
const runbooks = own.filter(({ type }) => type !== 'ChangeCalendar');
const runnable = documents.filter(({ type }) => type !== 'ChangeCalendar');
const contentOf = (content: string) => parseYaml(content);

/** The names in the demo catalog, read as text: this package must not depend on Backstage. */
function catalogRefs(): Set<string> {
  const folder = join(__dirname, '../../../../../backend/catalog');
  const refs = new Set<string>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.yaml')) {
      continue;
    }
    const text = readFileSync(join(folder, file), 'utf8');
    for (const part of text.split(/^---$/m)) {
      const { kind, metadata } = parseYaml(part);
      refs.add(`${kind.toLowerCase()}:default/${metadata.name}`);
    }
  }
  return refs;
}

describe("the company's SSM documents", () => {
  it.each(runnable.map(document => [document.name, document] as const))(
    '%s has content of its format, with steps, in every version',
    (_name, { format, content, versions = [] }) => {
      for (const version of [content, ...versions]) {
        const parsed =
          format === 'JSON' ? JSON.parse(version) : contentOf(version);
        expect(['0.3', '1.2', '2.2']).toContain(parsed.schemaVersion);
        const steps = parsed.mainSteps ?? Object.keys(parsed.runtimeConfig);
        expect(steps.length).toBeGreaterThan(0);
      }
    },
  );

  it('use every type of parameter', () => {
    const types = new Set(
      runnable.flatMap(({ content }) =>
        Object.values<{ type: string }>(
          contentOf(content).parameters ?? {},
        ).map(({ type }) => type),
      ),
    );
    for (const type of [
      'String',
      'StringList',
      'Boolean',
      'Integer',
      'StringMap',
      'MapList',
      'AWS::EC2::Instance::Id',
      'List<AWS::EC2::Instance::Id>',
      'AWS::IAM::Role::Arn',
      'AWS::S3::Bucket::Name',
    ]) {
      expect(types).toContain(type);
    }
  });

  it('cover every operations area', () => {
    const areas = new Set(runbooks.map(({ tags }) => tags?.['opsready:area']));
    expect([...areas].sort()).toEqual(AREAS);
  });

  it('are for entities that the demo catalog has, in tags that AWS takes', () => {
    const refs = catalogRefs();
    for (const { tags = {} } of runbooks) {
      for (const value of Object.values(tags)) {
        expect(value).toMatch(TAG_VALUE);
      }
      for (const ref of tags['opsready:entity'].split(' ')) {
        expect(refs).toContain(ref);
      }
    }
  });

  it('name roles, users and accounts that exist', () => {
    const accounts = parcelwise.accounts.map(({ id }) => id);
    for (const { accounts: at = [], sharedWith = [] } of own) {
      expect(accounts).toEqual(expect.arrayContaining([...at, ...sharedWith]));
    }
  });
});
