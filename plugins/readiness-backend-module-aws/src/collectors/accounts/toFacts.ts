import {
  CollectedRecord,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { Item, ItemList, toItemList } from '../../facts';
import { alternateContactsLink, supportPlansLink } from '../../links';

/** Facts of this collector by short name. */
export type AccountsFacts = {
  'without-support-plan': ItemList;
  'without-operations-contact': ItemList;
  'without-security-contact': ItemList;
  'without-billing-contact': ItemList;
};

/** Pure. Each account counts once, in however many Regions the entity has resources. */
export function toFacts({
  targetRecords,
}: Pick<
  Parameters<TargetCollector['toFacts']>[0],
  'targetRecords'
>): AccountsFacts {
  const contacts = (kind: string) =>
    without(
      targetRecords.filter(
        ({ type, data }) => type === 'alternate-contact' && data.kind === kind,
      ),
      alternateContactsLink,
    );
  return {
    'without-support-plan': without(
      targetRecords.filter(({ type }) => type === 'support-plan'),
      supportPlansLink,
    ),
    'without-operations-contact': contacts('OPERATIONS'),
    'without-security-contact': contacts('SECURITY'),
    'without-billing-contact': contacts('BILLING'),
  };
}

function without(
  records: CollectedRecord[],
  linkOf: (region: string) => string | undefined,
): ItemList {
  const byAccount = new Map<string, CollectedRecord>();
  // Regions are read at different times: what was missing anywhere is told until all agree.
  for (const record of [...records].sort(byPlace)) {
    const known = byAccount.get(record.account);
    if (!known || (known.data.present && !record.data.present)) {
      byAccount.set(record.account, record);
    }
  }
  const accounts = [...byAccount.values()];
  return toItemList(
    accounts
      .filter(({ data }) => data.present !== true)
      .map(record => toItem(record, linkOf)),
    accounts.length,
  );
}

function byPlace(one: CollectedRecord, other: CollectedRecord): number {
  return `${one.account}/${one.region}` < `${other.account}/${other.region}`
    ? -1
    : 1;
}

function toItem(
  { account, region, data }: CollectedRecord,
  linkOf: (region: string) => string | undefined,
): Item {
  return {
    label:
      typeof data.environment === 'string'
        ? `${account} (${data.environment})`
        : account,
    link: linkOf(region),
  };
}
