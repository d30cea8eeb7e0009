import {
  CollectedRecord,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { Item, ItemList, toItemList } from '../../facts';
import { findingLink } from '../../links';
import { findingIdOf } from './toRecord';

/** Facts of this collector by short name. */
export type SecurityHubFacts = {
  'critical-findings': ItemList;
  'high-findings': ItemList;
  'untriaged-findings': ItemList;
  'suppressed-findings': number;
  'enabled-standards': Array<{
    account: string;
    region: string;
    standards: string[];
  }>;
};

type ToFactsOptions = Parameters<TargetCollector['toFacts']>[0];

/** Pure. Findings that passed count as looked at; a finding without a compliance status counts as a problem. */
export function toFacts({
  records,
  targetRecords,
}: Pick<ToFactsOptions, 'records' | 'targetRecords'>): SecurityHubFacts {
  const active = records.filter(isActiveFinding);
  const problems = active.filter(
    ({ finding }) => finding?.complianceStatus !== 'PASSED',
  );
  const open = problems.filter(({ finding }) =>
    // A finding that names no workflow status was looked at by nobody.
    ['NEW', 'NOTIFIED'].includes(finding?.workflowStatus ?? 'NEW'),
  );
  const list = (concerned: CollectedRecord[]) =>
    toItemList(concerned.map(toItem), active.length);

  return {
    'critical-findings': list(ofSeverity(open, 'CRITICAL')),
    'high-findings': list(ofSeverity(open, 'HIGH')),
    'untriaged-findings': list(
      [...ofSeverity(open, 'CRITICAL'), ...ofSeverity(open, 'HIGH')].filter(
        ({ finding }) => (finding?.workflowStatus ?? 'NEW') === 'NEW',
      ),
    ),
    'suppressed-findings': problems.filter(
      ({ finding }) => finding?.workflowStatus === 'SUPPRESSED',
    ).length,
    'enabled-standards': toEnabledStandards(targetRecords),
  };
}

function isActiveFinding({ type, finding }: CollectedRecord): boolean {
  return type === 'finding' && (finding?.recordState ?? 'ACTIVE') === 'ACTIVE';
}

function ofSeverity(records: CollectedRecord[], severity: string) {
  return records.filter(({ finding }) => finding?.severity === severity);
}

function toItem(record: CollectedRecord): Item {
  const { finding, resources, region } = record;
  return {
    label: finding?.title ?? '',
    resource: resources[0],
    link: findingLink(region, findingIdOf(record)),
    at: finding?.createdAt,
    detail: finding?.controlId,
  };
}

function toEnabledStandards(targetRecords: CollectedRecord[]) {
  return targetRecords
    .filter(({ type }) => type === 'enabled-standards')
    .map(({ account, region, data }) => ({
      account,
      region,
      standards: (data.standards ?? []) as string[],
    }))
    .sort((a, b) =>
      `${a.account}/${a.region}` < `${b.account}/${b.region}` ? -1 : 1,
    );
}
