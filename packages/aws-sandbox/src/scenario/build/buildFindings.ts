import type { AwsSecurityFinding, Resource } from '@aws-sdk/client-securityhub';
import { kinds } from '../kinds';
import { between, chance, hexId } from '../random';
import type { SecurityControl, Severity } from '../types';
import type { BuildOptions, PlacedResource } from './placeResources';
import { severities, sharedParts } from './findingParts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Share of controls that fail where the component's story says nothing. */
const failRates: Record<Severity, number> = {
  CRITICAL: 0,
  HIGH: 0.03,
  MEDIUM: 0.14,
  LOW: 0.3,
};

interface Candidate {
  control: SecurityControl;
  placed: PlacedResource;
  order: number;
}

/** The control findings of one component in one account and Region. */
export function* buildFindings(
  options: BuildOptions,
  resources: PlacedResource[],
): Generator<AwsSecurityFinding> {
  const story =
    resources[0]?.account.environment === 'production'
      ? resources[0].component.findings
      : undefined;
  const candidates = candidatesOf(options, resources);
  let toSuppress = story?.suppressed ?? 0;
  for (const severity of severities) {
    const ofSeverity = candidates
      .filter(({ control }) => control.severity === severity)
      .sort((a, b) => a.order - b.order);
    const told = story?.failing?.[severity];
    for (const [index, candidate] of ofSeverity.entries()) {
      const fails =
        told === undefined
          ? candidate.order < failRates[severity]
          : index < told;
      const suppressed = fails && toSuppress > 0;
      toSuppress -= suppressed ? 1 : 0;
      yield toFinding(options, candidate, {
        fails,
        suppressed,
        ageDays: fails ? (story?.ageDays ?? [1, 25]) : [1, 200],
      });
    }
  }
}

function candidatesOf(
  { scenario, seed }: BuildOptions,
  resources: PlacedResource[],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const placed of resources) {
    for (const control of scenario.controls) {
      if (control.kinds.includes(placed.kind)) {
        candidates.push({
          control,
          placed,
          order: chance(seed, 'fails', control.id, placed.resource.arn),
        });
      }
    }
  }
  return candidates;
}

function toFinding(
  { seed, startedAt }: BuildOptions,
  { control, placed }: Candidate,
  outcome: { fails: boolean; suppressed: boolean; ageDays: [number, number] },
): AwsSecurityFinding {
  const { account, region, resource } = placed;
  const key = [control.id, resource.arn, region];
  const [from, to] = outcome.ageDays;
  const created =
    startedAt.getTime() -
    between(from, to, seed, 'age', ...key) * DAY_MS -
    between(0, 23, seed, 'hour', ...key) * HOUR_MS;
  // Controls are checked again every 12 to 24 hours.
  const observed =
    startedAt.getTime() - between(1, 23, seed, 'seen', ...key) * HOUR_MS;
  const updated = outcome.fails
    ? Math.min(created + 6 * HOUR_MS, observed)
    : observed;
  const parts = sharedParts(control, account.id, region);
  const createdAt = new Date(created).toISOString();
  return {
    SchemaVersion: '2018-10-08',
    Id: `arn:aws:securityhub:${region}:${account.id}:security-control/${control.id}/finding/${hexId(32, seed, 'finding', ...key)}`,
    ProductArn: parts.productArn,
    ProductName: 'Security Hub',
    CompanyName: 'AWS',
    Region: region,
    GeneratorId: parts.generatorId,
    AwsAccountId: account.id,
    AwsAccountName: account.name,
    Types: parts.types,
    FirstObservedAt: createdAt,
    LastObservedAt: new Date(Math.max(observed, created)).toISOString(),
    CreatedAt: createdAt,
    UpdatedAt: new Date(Math.max(updated, created)).toISOString(),
    Severity: outcome.fails ? parts.severity : parts.passedSeverity,
    Title: control.title,
    Description: parts.description,
    Remediation: parts.remediation,
    ProductFields: parts.productFields,
    Resources: resourcesOf(placed),
    Compliance: outcome.fails ? parts.failed : parts.passed,
    WorkflowState: 'NEW',
    Workflow: workflowOf(outcome),
    RecordState: 'ACTIVE',
    FindingProviderFields: parts.providerFields,
  };
}

const workflows = {
  new: Object.freeze({ Status: 'NEW' as const }),
  resolved: Object.freeze({ Status: 'RESOLVED' as const }),
  suppressed: Object.freeze({ Status: 'SUPPRESSED' as const }),
};

/** Security Hub resolves what passes by itself. */
function workflowOf(outcome: { fails: boolean; suppressed: boolean }) {
  if (outcome.suppressed) {
    return workflows.suppressed;
  }
  return outcome.fails ? workflows.new : workflows.resolved;
}

const findingResources = new WeakMap<PlacedResource, Resource[]>();

/** The resource as findings show it, one object for all findings about it. */
export function resourcesOf(placed: PlacedResource): Resource[] {
  const known = findingResources.get(placed);
  if (known) {
    return known;
  }
  const { resource, region, kind } = placed;
  const hasTags = Object.keys(resource.tags).length > 0;
  const resources: Resource[] = [
    {
      Type: kinds[kind].findingType,
      Id: resource.arn,
      Partition: 'aws',
      Region: region,
      ...(hasTags ? { Tags: resource.tags } : {}),
    },
  ];
  findingResources.set(placed, resources);
  return resources;
}
