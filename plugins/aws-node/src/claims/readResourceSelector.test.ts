import { ConfigReader } from '@backstage/config';
import {
  ACCOUNT,
  ACCOUNTS_KEY,
  ARN,
  ARNS,
  BUCKET,
  DB,
  FOREIGN,
  PRODUCTION,
  QUEUE,
  REGION,
  TAGS,
  TARGETS,
  entity,
  read,
} from '../__testUtils__/readClaims';
import { ClaimPolicy } from './ClaimPolicy';
import { readResourceSelector } from './readResourceSelector';

describe('readResourceSelector', () => {
  it.each([[{}], [{ 'backstage.io/techdocs-ref': 'dir:.' }]])(
    'is undefined where the entity says nothing on AWS: %j',
    annotations => {
      expect(
        readResourceSelector(entity(annotations), {
          accountsKey: ACCOUNTS_KEY,
          policy: ClaimPolicy.fromConfig(new ConfigReader({})),
          targets: TARGETS,
        }),
      ).toBeUndefined();
    },
  );

  it('reads an entity without annotations at all', () => {
    const bare = entity({});
    delete bare.metadata.annotations;
    delete bare.spec;
    expect(
      readResourceSelector(bare, {
        accountsKey: ACCOUNTS_KEY,
        policy: ClaimPolicy.fromConfig(new ConfigReader({})),
        targets: [],
      }),
    ).toBeUndefined();
  });

  describe('ARNs', () => {
    it('come from both annotations, normalised, each once, with the annotation', () => {
      const { resourceIds, problems, accounts, regions } = read({
        [ARN]: DB,
        [ARNS]: `${QUEUE}, ARN:aws:rds:EU-WEST-1:${PRODUCTION}:db:payments-db\n ${BUCKET}/* ,\n`,
      });
      expect(resourceIds).toEqual([
        { id: DB, annotation: ARN },
        { id: QUEUE, annotation: ARNS },
        { id: BUCKET, annotation: ARNS },
      ]);
      expect(problems).toEqual([]);
      expect([accounts, regions]).toEqual([undefined, undefined]);
    });

    it('may hold a comma where there is only one', () => {
      const alarm = `arn:aws:cloudwatch:eu-west-1:${PRODUCTION}:alarm:slow, and late`;
      expect(read({ [ARN]: alarm }).ids).toEqual([alarm]);
    });

    it.each([
      'payments-db',
      'arn:aws:s3',
      'arn:aws:s3:::b*',
      `${DB.slice(0, -2)}?b`,
      'AWS::::Account:1',
    ])('leaves out %p, says so and goes on', bad => {
      const { ids, problems, messages } = read({ [ARNS]: `${bad},${QUEUE}` });
      expect(ids).toEqual([QUEUE]);
      expect(problems).toEqual([[ARNS, 'malformed']]);
      expect(messages[0]).toContain(bad);
      expect(messages[0].length).toBeGreaterThan(bad.length + 20);
    });

    it.each(['', '  ', ',', 7, {}])('says that %p is empty', value => {
      const { ids, problems } = read({ [ARNS]: value });
      expect(ids).toEqual([]);
      expect(problems).toEqual([[ARNS, 'malformed']]);
    });

    it('in an account or Region that is not read are kept and shown', () => {
      const foreign = DB.replace(PRODUCTION, FOREIGN);
      const away = DB.replace('eu-west-1', 'ap-south-1');
      const { ids, problems } = read({ [ARNS]: `${foreign},${away}` });
      expect(ids).toEqual([foreign, away]);
      expect(problems).toEqual([
        [ARNS, 'notATarget'],
        [ARNS, 'notATarget'],
      ]);
    });

    it('outside the narrowing are dropped', () => {
      const { ids, problems, accounts } = read({
        [ARNS]: `${DB},${QUEUE},${BUCKET}`,
        [ACCOUNT]: PRODUCTION,
      });
      expect(ids).toEqual([DB, BUCKET]);
      expect(accounts).toEqual([PRODUCTION]);
      expect(problems).toEqual([[ARNS, 'malformed']]);
      expect(read({ [ARN]: QUEUE, [REGION]: 'eu-west-1' })).toMatchObject({
        ids: [],
        problems: [[ARN, 'malformed']],
      });
    });

    it('are bounded in number', () => {
      const many = Array.from({ length: 600 }, (_, n) => `${DB}${n}`);
      const { ids, problems } = read({ [ARNS]: many.join('\n') });
      expect(ids).toHaveLength(500);
      expect(problems).toEqual([[ARNS, 'malformed']]);
    });
  });

  describe('tags', () => {
    it('are one set of pairs that all have to match', () => {
      const { tagSets, problems } = read({
        [TAGS]: 'service=shop,environment=production',
      });
      expect(tagSets).toEqual([
        {
          pairs: [
            { key: 'service', value: 'shop' },
            { key: 'environment', value: 'production' },
          ],
          annotation: TAGS,
        },
      ]);
      expect(problems).toEqual([]);
    });

    it.each(['', 'service=shop,production', 'service=shop,', 'a=1,a=2', 7])(
      'claim nothing where they are malformed, while the ARNs go on: %p',
      bad => {
        const { tagSets, ids, problems } = read({ [TAGS]: bad, [ARN]: DB });
        expect(tagSets).toEqual([]);
        expect(ids).toEqual([DB]);
        expect(problems).toEqual([[TAGS, 'malformed']]);
      },
    );
  });

  it('never shows more than the beginning of what was typed, nor endless problems', () => {
    const { messages } = read({
      [ARNS]: Array.from({ length: 5_000 }, () => 'x'.repeat(500)).join(','),
    });
    expect(messages.length).toBeLessThanOrEqual(100);
    expect(Math.max(...messages.map(({ length }) => length))).toBeLessThan(300);
  });
});
