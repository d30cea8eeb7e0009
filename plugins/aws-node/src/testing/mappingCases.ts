import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import type { MappingCase } from './mappingContract';
import {
  BUCKET,
  DATABASE,
  FORMER,
  HERE,
  INSTANCE,
  LOGS,
  PRODUCTION,
  SHOUTING,
  STAGED_QUEUE,
  STAGED_TABLE,
  STAGING,
  THERE,
  UNNAMED,
} from './contractResources';

const ARNS = 'opsready.io/aws-arns';
const TAGS = 'opsready.io/aws-tags';
const ACCOUNT = 'aws.amazon.com/account-id';

const ids = (...claimed: string[]): Partial<ResourceSelector> => ({
  resourceIds: claimed.map(id => ({ id, annotation: ARNS })),
});

const tagSet = (tags: Record<string, string>, annotation = TAGS) => ({
  pairs: Object.entries(tags).map(([key, value]) => ({ key, value })),
  annotation,
});

const tags = (
  ...sets: Array<Record<string, string>>
): Partial<ResourceSelector> => ({
  tagSets: sets.map(set => tagSet(set)),
});

const whole = (account: string): Partial<ResourceSelector> => ({
  wholeAccounts: [{ account, annotation: ACCOUNT }],
});

const byId = (id: string) => ({ id, reason: 'id' as const, annotation: ARNS });
const byTags = (id: string) => ({
  id,
  reason: 'tags' as const,
  annotation: TAGS,
});
const byAccount = (id: string) => ({
  id,
  reason: 'account' as const,
  annotation: ACCOUNT,
});

const SHOP = [INSTANCE, DATABASE, LOGS, BUCKET, STAGED_QUEUE];

function expecting(
  title: string,
  claims: Partial<ResourceSelector>,
  ...matches: MappingCase['matches']
): MappingCase {
  return {
    title,
    selector: {
      resourceIds: [],
      tagSets: [],
      wholeAccounts: [],
      problems: [],
      ...claims,
    },
    matches: matches.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export const mappingCases: readonly MappingCase[] = [
  expecting('nothing claimed, nothing matched', {}),

  expecting('one ARN', ids(DATABASE), byId(DATABASE)),
  expecting(
    'ARNs of several places',
    ids(DATABASE, STAGED_TABLE),
    byId(DATABASE),
    byId(STAGED_TABLE),
  ),
  expecting('the ARN of a bucket, which names no place', ids(BUCKET), {
    ...byId(BUCKET),
  }),
  expecting(
    'the ARN of what lost its tags',
    ids(FORMER, INSTANCE),
    byId(FORMER),
    byId(INSTANCE),
  ),
  expecting('an ARN that is only the beginning of others', ids(`${DATABASE}s`)),
  expecting(
    'an ARN in an account that is not read',
    ids(DATABASE.replace(PRODUCTION, '999999999999')),
  ),

  expecting(
    'a tag, everywhere',
    tags({ service: 'shop' }),
    ...SHOP.map(byTags),
  ),
  expecting(
    'all tags of a set must match',
    tags({ service: 'shop', team: 'web' }),
    byTags(INSTANCE),
    byTags(LOGS),
    byTags(STAGED_QUEUE),
  ),
  expecting(
    'no resource carries all tags of the set',
    tags({ service: 'shop', team: 'nobody' }),
  ),
  expecting(
    'any of several sets',
    tags({ service: 'shop', team: 'data' }, { service: 'ordre æøå/1' }),
    byTags(DATABASE),
    byTags(STAGED_TABLE),
  ),
  expecting(
    'upper and lower case differ, in keys and in values',
    tags({ Service: 'shop' }),
    byTags(SHOUTING),
  ),
  expecting('part of a value is not the value', tags({ service: 'sho' })),
  expecting('a wildcard is a character', tags({ service: '*' })),
  expecting('an empty value is a value', tags({ service: '' }), {
    ...byTags(UNNAMED),
  }),
  expecting('a set without tags matches nothing', tags({})),

  expecting(
    'an account as a whole, with what lost its tags',
    { ...whole(PRODUCTION), regions: [HERE] },
    ...[INSTANCE, DATABASE, FORMER, UNNAMED, SHOUTING].map(byAccount),
  ),
  expecting(
    'an account as a whole, in all Regions',
    whole(STAGING),
    byAccount(STAGED_QUEUE),
    byAccount(STAGED_TABLE),
  ),

  expecting(
    'tags, narrowed to an account',
    { ...tags({ service: 'shop' }), accounts: [STAGING] },
    byTags(STAGED_QUEUE),
  ),
  expecting(
    'tags, narrowed to a Region: a bucket lives where it is listed',
    { ...tags({ service: 'shop' }), regions: [THERE] },
    byTags(LOGS),
    byTags(BUCKET),
  ),
  expecting(
    'tags, narrowed to both',
    {
      ...tags({ team: 'web' }),
      accounts: [PRODUCTION, '999999999999'],
      regions: [HERE],
    },
    byTags(INSTANCE),
  ),
  expecting(
    'ARNs, narrowed',
    { ...ids(BUCKET, DATABASE), regions: [HERE] },
    byId(DATABASE),
  ),
  expecting('narrowed to no account', {
    ...ids(DATABASE),
    ...tags({ service: 'shop' }),
    accounts: [],
  }),
  expecting('narrowed to no Region', {
    ...ids(DATABASE),
    ...whole(PRODUCTION),
    regions: [],
  }),
  expecting('a whole account outside of what it is narrowed to', {
    ...whole(STAGING),
    accounts: [PRODUCTION],
  }),

  expecting(
    'the strongest reason counts: the ARN before tags before the account',
    {
      ...ids(STAGED_QUEUE),
      ...tags({ team: 'web' }),
      ...whole(STAGING),
    },
    byId(STAGED_QUEUE),
    byTags(STAGED_TABLE),
    byTags(INSTANCE),
    byTags(LOGS),
  ),
  expecting(
    'of equal reasons the annotation counts that comes first by name',
    {
      tagSets: [
        tagSet({ team: 'data' }, 'example.com/b'),
        tagSet({ service: 'shop', team: 'data' }, 'example.com/a'),
      ],
    },
    { ...byTags(DATABASE), annotation: 'example.com/a' },
  ),
];
