import { ConfigReader } from '@backstage/config';
import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import fc from 'fast-check';
import { normalizeResourceId } from '../arn/normalizeResourceId';
import { ClaimPolicy } from './ClaimPolicy';
import { readResourceSelector } from './readResourceSelector';

interface Resource {
  id: string;
  account: string;
  region: string;
  tags: Record<string, string>;
}

const ACCOUNTS = ['111122223333', '444455556666'];
const REGIONS = ['eu-west-1', 'us-east-1'];
const TARGETS = ACCOUNTS.flatMap(account =>
  REGIONS.map(region => ({
    account,
    region,
    servesEntity:
      account === ACCOUNTS[1] ? 'component:default/shop' : undefined,
  })),
);

const RESOURCES: Resource[] = ACCOUNTS.flatMap(account =>
  REGIONS.flatMap(region =>
    ['a', 'b'].flatMap(service =>
      ['web', 'data'].flatMap(team => [
        {
          id: `arn:aws:sqs:${region}:${account}:${service}`,
          account,
          region,
          tags: { service, team },
        },
        {
          id: `arn:aws:s3:::${service}`,
          account,
          region,
          tags: { service, team },
        },
      ]),
    ),
  ),
);

/** How the mapping reads a selector, in a few lines. */
function matches(selector: ResourceSelector | undefined, resource: Resource) {
  if (
    !selector ||
    selector.accounts?.includes(resource.account) === false ||
    selector.regions?.includes(resource.region) === false
  ) {
    return false;
  }
  return (
    selector.resourceIds.some(({ id }) => id === resource.id) ||
    selector.wholeAccounts.some(
      ({ account }) => account === resource.account,
    ) ||
    selector.tagSets.some(({ pairs }) =>
      pairs.every(({ key, value }) => resource.tags[key] === value),
    )
  );
}

const list = (parts: fc.Arbitrary<string>) =>
  fc
    .array(parts, { maxLength: 3 })
    .chain(texts => fc.constantFrom(texts.join(','), texts.join('\n')));
const junk = fc.oneof(
  fc.constantFrom('', '*', 'oops', 'arn:aws:s3', 'a=', '='),
  fc.string({ maxLength: 8 }),
);
const account = fc.oneof(fc.constantFrom(...ACCOUNTS, '999999999999'), junk);
const region = fc.oneof(fc.constantFrom(...REGIONS, 'ap-south-1'), junk);
const arn = fc.oneof(fc.constantFrom(...RESOURCES.map(({ id }) => id)), junk);
const tag = fc.oneof(
  fc.constantFrom('service=a', 'service=b', 'team=web', 'team=data'),
  junk,
);
const claims = fc.record(
  {
    'aws.amazon.com/arn': arn,
    'opsready.io/aws-arns': list(arn),
    'opsready.io/aws-tags': list(tag),
  },
  { requiredKeys: [] },
);
const narrowing = fc.record(
  {
    'aws.amazon.com/account-id': list(account),
    'aws.amazon.com/region': list(region),
  },
  { requiredKeys: [] },
);
const rule = fc.record(
  {
    accounts: fc.subarray(ACCOUNTS, { minLength: 1 }),
    tags: fc.subarray(['team=web', 'service=b'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

function read(
  annotations: Record<string, string>,
  limits: { accounts?: string[]; tags?: string[] } = {},
) {
  return readResourceSelector(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', annotations },
      spec: { owner: 'web' },
    },
    {
      policy: ClaimPolicy.fromConfig(
        new ConfigReader({
          opsready: {
            aws: { claims: { owners: [{ owner: 'web', ...limits }] } },
          },
        }),
      ),
      targets: TARGETS,
      accountsKey: 'opsready.example.aws.accounts',
    },
  );
}

const matched = (selector: ResourceSelector | undefined) =>
  RESOURCES.filter(resource => matches(selector, resource));

const each = { numRuns: 500 };

describe('a selector, whatever is written in the annotations', () => {
  it('is not wider with account and Region than without', () => {
    fc.assert(
      fc.property(claims, narrowing, rule, (claimed, narrowed, limits) => {
        fc.pre(Object.keys(claimed).length > 0);
        const all = matched(read(claimed, limits));
        for (const resource of matched(
          read({ ...claimed, ...narrowed }, limits),
        )) {
          expect(all).toContain(resource);
        }
      }),
      each,
    );
  });

  it('is not wider for an owner with a rule than for one without', () => {
    fc.assert(
      fc.property(claims, narrowing, rule, (claimed, narrowed, limits) => {
        const annotations = { ...claimed, ...narrowed };
        const all = matched(read(annotations));
        for (const resource of matched(read(annotations, limits))) {
          expect(all).toContain(resource);
          expect(limits.accounts ?? ACCOUNTS).toContain(resource.account);
        }
      }),
      each,
    );
  });

  it('is not wider with one more tag', () => {
    fc.assert(
      fc.property(list(tag), tag, (tags, more) => {
        const all = matched(read({ 'opsready.io/aws-tags': tags }));
        const narrower = read({ 'opsready.io/aws-tags': `${tags},${more}` });
        for (const resource of matched(narrower)) {
          expect(tags === '' ? RESOURCES : all).toContain(resource);
        }
      }),
      each,
    );
  });

  it('matches only what is named: by ARN, by all tags, or as the account that serves it', () => {
    fc.assert(
      fc.property(claims, narrowing, rule, (claimed, narrowed, limits) => {
        const annotations: Record<string, string> = { ...claimed, ...narrowed };
        const named = Object.values(claimed)
          .flatMap(text => text.split(/[,\n]/))
          .map(text => normalizeResourceId(text.trim()));
        const tags = (annotations['opsready.io/aws-tags'] ?? '-')
          .trim()
          .split(/[,\n]/);
        for (const resource of matched(read(annotations, limits))) {
          const byArn = named.includes(resource.id);
          const byTags = tags.every(text => {
            const [key, ...value] = text.split('=');
            return resource.tags[key.trim()] === value.join('=').trim();
          });
          const byAccount =
            Object.keys(claimed).length === 0 &&
            resource.account === ACCOUNTS[1] &&
            (annotations['aws.amazon.com/account-id'] ?? '').includes(
              ACCOUNTS[1],
            );
          expect(byArn || byTags || byAccount).toBe(true);
        }
      }),
      each,
    );
  });

  it('says so where an annotation claims nothing', () => {
    fc.assert(
      fc.property(claims, narrowing, rule, (claimed, narrowed, limits) => {
        const selector = read({ ...claimed, ...narrowed }, limits);
        const silent =
          selector &&
          selector.problems.length === 0 &&
          selector.resourceIds.length === 0 &&
          selector.tagSets.length === 0 &&
          selector.wholeAccounts.length === 0;
        expect(silent ?? false).toBe(false);
      }),
      each,
    );
  });
});
