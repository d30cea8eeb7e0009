import type { AwsSecurityFinding, Resource } from '@aws-sdk/client-securityhub';
import type { RegionState, World } from '../../state';
import { hexId } from '../random';
import type { ExtraFinding } from '../types';
import { resourcesOf } from './buildFindings';
import { severityOf } from './findingParts';
import type { BuildOptions, PlacedResource } from './placeResources';

const DAY_MS = 86_400_000;

/** The extra findings about the resources of one component in one account and Region. */
export function* buildExtraFindings(
  options: BuildOptions,
  resources: PlacedResource[],
): Generator<AwsSecurityFinding> {
  for (const extra of options.scenario.extraFindings) {
    const { about } = extra;
    const placed =
      'component' in about &&
      resources.find(
        ({ account, region, component, kind }) =>
          account.id === extra.account &&
          region === extra.region &&
          component.name === about.component &&
          kind === about.kind,
      );
    if (placed) {
      yield toFinding(options, extra, resourcesOf(placed), placed.serviceName);
    }
  }
}

/** Those about something that is no resource of a component; there is one of each, whatever the scale. */
export function* buildLooseFindings(
  options: BuildOptions,
  world: World,
): Generator<{ state: RegionState; finding: AwsSecurityFinding }> {
  for (const extra of options.scenario.extraFindings) {
    const { about } = extra;
    if ('id' in about) {
      const resource: Resource = {
        Type: about.type,
        Id: about.id,
        Partition: 'aws',
        Region: extra.region,
        ...(about.tags ? { Tags: about.tags } : {}),
      };
      yield {
        state: world.region(extra.account, extra.region),
        finding: toFinding(options, extra, [resource], 'account'),
      };
    }
  }
}

function toFinding(
  { seed, startedAt }: BuildOptions,
  extra: ExtraFinding,
  Resources: Resource[],
  subject: string,
): AwsSecurityFinding {
  const { account, region, product, controlId, title } = extra;
  const id = hexId(32, seed, 'extra', extra.key, subject);
  const created = new Date(startedAt.getTime() - extra.ageDays * DAY_MS);
  const updated = new Date(created.getTime() + DAY_MS / 4);
  return {
    SchemaVersion: '2018-10-08',
    Id: `arn:aws:${product.id.split('/')[1]}:${region}:${account}:finding/${id}`,
    ProductArn: `arn:aws:securityhub:${region}::product/${product.id}`,
    ProductName: product.name,
    CompanyName: product.company,
    Region: region,
    GeneratorId: controlId ? `security-control/${controlId}` : product.id,
    AwsAccountId: account,
    Types: ['Software and Configuration Checks'],
    FirstObservedAt: created.toISOString(),
    LastObservedAt: updated.toISOString(),
    CreatedAt: created.toISOString(),
    UpdatedAt: updated.toISOString(),
    Severity: severityOf(extra.severity),
    Title: title,
    Description: `${product.name} reports: ${title}.`,
    ProductFields: { 'aws/securityhub/ProductName': product.name },
    Resources,
    ...(extra.compliance
      ? {
          Compliance: {
            Status: extra.compliance,
            ...(controlId ? { SecurityControlId: controlId } : {}),
          },
        }
      : {}),
    WorkflowState: 'NEW',
    Workflow: { Status: extra.workflow ?? 'NEW' },
    RecordState: extra.archived ? 'ARCHIVED' : 'ACTIVE',
  };
}
