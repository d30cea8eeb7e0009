import { randomUUID } from 'node:crypto';
import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import { z } from 'zod';
import { FindingSnapshots, FindingStore } from '../state';
import { ControlError, type ControlRoute } from './ControlRoute';
import { hubAt, placeSchema, regionAt } from './place';

const findingSchema = placeSchema.extend({
  resourceArn: z.string().default('AWS::::Account:unknown'),
  resourceType: z.string().default('Other'),
  title: z.string().default('Something is wrong'),
  severity: z
    .enum(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'])
    .default('CRITICAL'),
  /** Members of an ASFF finding that replace the ones made here. */
  finding: z.record(z.string(), z.unknown()).default({}),
});

const identitySchema = placeSchema.extend({
  id: z.string(),
  productArn: z.string().optional(),
});

const normalized = {
  CRITICAL: 90,
  HIGH: 70,
  MEDIUM: 40,
  LOW: 1,
  INFORMATIONAL: 0,
};

export const findingRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/findings',
    about:
      'puts a finding: { account, region, resourceArn, title?, severity?, resourceType?, finding?: { ...ASFF members } }; answers it',
    run({ sandbox, body }) {
      const wanted = findingSchema.parse(body);
      const finding = toFinding(wanted, sandbox.world().clock.now());
      hubAt(sandbox, wanted).findings.put(finding);
      return finding;
    },
  },
  {
    method: 'DELETE',
    path: '/findings',
    about: 'removes one: ?account= &region= &id= [&productArn=]',
    run({ sandbox, query }) {
      const wanted = identitySchema.parse(Object.fromEntries(query));
      const { findings } = hubAt(sandbox, wanted);
      for (const { Id, ProductArn } of findings.all()) {
        const isIt = Id === wanted.id;
        if (isIt && (wanted.productArn ?? ProductArn) === ProductArn) {
          findings.delete({ Id, ProductArn });
          return { deleted: Id };
        }
      }
      throw new ControlError(404, `There is no finding ${wanted.id} there`);
    },
  },
  {
    method: 'PUT',
    path: '/security-hub',
    about: 'switches it on (empty) or off: { account, region, enabled }',
    run({ sandbox, body }) {
      const wanted = placeSchema.extend({ enabled: z.boolean() }).parse(body);
      const state = regionAt(sandbox, wanted);
      state.securityHub = wanted.enabled
        ? (state.securityHub ?? {
            findings: new FindingStore(),
            snapshots: new FindingSnapshots(),
            standards: [],
          })
        : undefined;
      return { enabled: wanted.enabled };
    },
  },
];

function toFinding(
  wanted: z.infer<typeof findingSchema>,
  now: Date,
): AwsSecurityFinding {
  const { account, region, severity, title } = wanted;
  const time = now.toISOString();
  return {
    SchemaVersion: '2018-10-08',
    Id: `arn:aws:securityhub:${region}:${account}:security-control/Sandbox.1/finding/${randomUUID()}`,
    ProductArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
    ProductName: 'Security Hub',
    CompanyName: 'AWS',
    Region: region,
    GeneratorId: 'security-control/Sandbox.1',
    AwsAccountId: account,
    Types: ['Software and Configuration Checks'],
    FirstObservedAt: time,
    LastObservedAt: time,
    CreatedAt: time,
    UpdatedAt: time,
    Severity: {
      Label: severity,
      Normalized: normalized[severity],
      Original: severity,
    },
    Title: title,
    Description: title,
    Resources: [
      {
        Type: wanted.resourceType,
        Id: wanted.resourceArn,
        Partition: 'aws',
        Region: region,
      },
    ],
    Compliance: { Status: 'FAILED', SecurityControlId: 'Sandbox.1' },
    WorkflowState: 'NEW',
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    ...wanted.finding,
  };
}
