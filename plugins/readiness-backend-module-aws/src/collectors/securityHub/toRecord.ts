import { createHash } from 'crypto';
import type {
  AwsSecurityFinding,
  Severity,
  StandardsSubscription,
} from '@aws-sdk/client-securityhub';
import { normalizeResourceId } from '@opsready/backstage-plugin-aws-node';
import {
  CollectedRecord,
  CollectionTarget,
  FindingColumns,
} from '@opsready/backstage-plugin-readiness-node';

const LABELS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'] as const;
const MAX_ID_LENGTH = 512;

/** Keeps every finding, whatever it lacks: nothing here may throw or drop. */
export function findingToRecord(
  finding: AwsSecurityFinding,
  target: CollectionTarget,
): CollectedRecord {
  const account = finding.AwsAccountId || target.account;
  const region = finding.Region || target.region;
  return {
    id: recordId(finding),
    account,
    region,
    type: 'finding',
    resources: [
      ...new Set(
        (finding.Resources ?? [])
          .map(resource => resource.Id)
          .filter(id => id !== undefined && id !== '')
          .map(id => normalizeResourceId(id!)),
      ),
    ],
    data: {
      ...(isTooLong(finding) && { findingId: finding.Id }),
      ...(finding.ProductName && { product: finding.ProductName }),
      // Most findings passed: nobody needs to know how to mend those.
      ...(finding.Compliance?.Status !== 'PASSED' &&
        finding.Remediation?.Recommendation?.Url && {
          remediation: finding.Remediation.Recommendation.Url,
        }),
    },
    finding: toColumns(finding),
  };
}

/** What is switched on at the target. An empty list is an observation too: nothing is. */
export function standardsToRecord(
  subscriptions: StandardsSubscription[],
  target: CollectionTarget,
): CollectedRecord {
  return {
    id: 'enabled-standards',
    account: target.account,
    region: target.region,
    type: 'enabled-standards',
    resources: [],
    aboutTarget: true,
    data: {
      standards: subscriptions
        .filter(
          // A standard that is still starting, failed or is going away watches over nothing.
          ({ StandardsStatus: status }) =>
            status === 'READY' || status === 'INCOMPLETE',
        )
        .map(({ StandardsArn: arn }) => standardName(arn ?? ''))
        .sort(),
    },
  };
}

/** `arn:aws:securityhub:eu-west-1::standards/pci-dss/v/3.2.1` is `pci-dss/v/3.2.1`; older ones say `ruleset`. */
function standardName(arn: string): string {
  return arn.replace(/^.*?:(standards|ruleset)\//, '');
}

function toColumns(finding: AwsSecurityFinding): FindingColumns {
  const complianceStatus = finding.Compliance?.Status;
  const controlId =
    finding.Compliance?.SecurityControlId ?? finding.ProductFields?.ControlId;
  return {
    severity: toSeverity(finding),
    ...(complianceStatus && { complianceStatus }),
    ...(finding.Workflow?.Status && {
      workflowStatus: finding.Workflow.Status,
    }),
    ...(finding.RecordState && { recordState: finding.RecordState }),
    title: finding.Title || finding.Id || 'Untitled finding',
    ...(controlId && { controlId }),
    ...dateColumn('createdAt', finding.CreatedAt),
    ...dateColumn('updatedAt', finding.UpdatedAt),
  };
}

/** Label, else the deprecated number, else what the product said; MEDIUM where nothing is known, so that it is seen. */
function toSeverity(finding: AwsSecurityFinding): FindingColumns['severity'] {
  for (const severity of [
    finding.Severity,
    finding.FindingProviderFields?.Severity,
  ] as Array<Severity | undefined>) {
    const label = LABELS.find(known => known === severity?.Label);
    if (label) return label;
    if (severity?.Normalized !== undefined) {
      return fromNormalized(severity.Normalized);
    }
  }
  return 'MEDIUM';
}

/** The ranges that AWS gives for `Severity.Normalized`. */
function fromNormalized(value: number): FindingColumns['severity'] {
  if (value >= 90) return 'CRITICAL';
  if (value >= 70) return 'HIGH';
  if (value >= 40) return 'MEDIUM';
  if (value >= 1) return 'LOW';
  return 'INFORMATIONAL';
}

/** Times are free strings in ASFF, with or without milliseconds and with any offset. */
function dateColumn<TKey extends 'createdAt' | 'updatedAt'>(
  key: TKey,
  value: string | undefined,
): Partial<Record<TKey, string>> {
  const date = new Date(value ?? NaN);
  return Number.isNaN(date.getTime())
    ? {}
    : ({ [key]: date.toISOString() } as Record<TKey, string>);
}

/** The id of the finding at AWS. */
export function findingIdOf({ id, data }: CollectedRecord): string {
  return typeof data.findingId === 'string'
    ? data.findingId
    : id.slice(id.indexOf('#') + 1);
}

/** A finding is identified by its product and its id. */
function identityOf({ Id = '', ProductArn = '' }: AwsSecurityFinding): string {
  return `${ProductArn}#${Id}`;
}

/** Products may make ids as long as they like, the record's id has to stay short. */
function isTooLong(finding: AwsSecurityFinding): boolean {
  return identityOf(finding).length > MAX_ID_LENGTH;
}

function recordId(finding: AwsSecurityFinding): string {
  const identity = identityOf(finding);
  return isTooLong(finding)
    ? createHash('sha256').update(identity).digest('hex')
    : identity;
}
