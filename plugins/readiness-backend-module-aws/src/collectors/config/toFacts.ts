import {
  CollectedRecord,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { Item, ItemList, toItemList } from '../../facts';
import { configRuleLink } from '../../links';

/** Facts of this collector by short name. */
export type ConfigFacts = {
  'noncompliant-rules': ItemList;
  'insufficient-data-rules': ItemList;
  'conformance-packs': Array<{
    account: string;
    region: string;
    pack: string;
    score: number | null;
  }>;
};

type ToFactsOptions = Parameters<TargetCollector['toFacts']>[0];

/** Pure. Totals count every verdict looked at, the compliant ones included. */
export function toFacts({
  records,
  targetRecords,
}: Pick<ToFactsOptions, 'records' | 'targetRecords'>): ConfigFacts {
  const verdicts = records.filter(({ type }) => type === 'rule-result');
  const silentRules = rulesAbout(records, targetRecords);
  const withoutData = [...verdicts, ...silentRules].filter(
    ({ data }) => data.compliance === 'INSUFFICIENT_DATA',
  );
  return {
    'noncompliant-rules': toItemList(
      verdicts
        .filter(({ data }) => data.compliance === 'NON_COMPLIANT')
        .map(toItem),
      verdicts.length,
    ),
    'insufficient-data-rules': toItemList(
      withoutData.map(toItem),
      verdicts.length + silentRules.length,
    ),
    'conformance-packs': toPacks(targetRecords),
  };
}

/**
 * Rules without any result, where they look at a type of resource that the entity has in the same account and Region.
 * A rule that names no type cannot be laid to anybody's charge.
 */
function rulesAbout(
  records: CollectedRecord[],
  targetRecords: CollectedRecord[],
): CollectedRecord[] {
  const key = ({ account, region }: CollectedRecord, type: unknown) =>
    `${account}/${region}/${type}`;
  const owned = new Set(
    records.map(record => key(record, record.inventory?.resourceType)),
  );
  return targetRecords.filter(
    rule =>
      rule.type === 'rule' &&
      Array.isArray(rule.data.types) &&
      rule.data.types.some(type => owned.has(key(rule, type))),
  );
}

function toItem({ data, resources, account, region }: CollectedRecord): Item {
  const rule = String(data.rule);
  return {
    label: rule,
    resource: resources[0],
    link: configRuleLink(region, rule),
    detail:
      resources.length === 0
        ? `No result for any resource in account ${account}, Region ${region}`
        : (data.annotation as string | undefined),
  };
}

function toPacks(targetRecords: CollectedRecord[]) {
  const key = ({ account, region, data }: CollectedRecord) =>
    `${account}/${region}/${data.pack}`;
  return targetRecords
    .filter(({ type }) => type === 'conformance-pack')
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ account, region, data }) => ({
      account,
      region,
      pack: String(data.pack),
      score: typeof data.score === 'number' ? data.score : null,
    }));
}
