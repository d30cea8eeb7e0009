import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { Collector } from '@opsready/backstage-plugin-readiness-node';
import { readinessPermissions } from '@opsready/backstage-plugin-readiness-common';
import { code, page, table } from './markdown';
import { isAwsAction } from './iamPolicy';

const MEANING: Record<string, string> = {
  'readiness.result.read': 'Read scorecards and check results of an entity.',
  'readiness.fact.read': 'Read the facts that were collected about an entity.',
  'readiness.collection.read':
    'Read collection runs, their errors, and the accounts that they concern.',
  'readiness.collection.refresh':
    "Ask for an entity's sources to be read now; without a condition also for a whole collector.",
};

/** What people need in the portal, and what the portal needs at AWS. */
export function permissionsPage(collectors: readonly Collector[]): string {
  return page(
    '# Permissions',
    '## In the portal',
    'Whoever reads something about an entity also needs `catalog.entity.read` for that entity; it is asked in the same call. An entity that may not be read answers as one that does not exist. Permissions on an entity can be bound to the condition `IS_ENTITY_OWNER`.',
    table(
      ['Permission', 'Action', 'On', 'Allows'],
      readinessPermissions.map(permission => [
        code(permission.name),
        permission.attributes.action ?? '',
        'resourceType' in permission
          ? code(permission.resourceType)
          : 'the portal',
        meaningOf(permission),
      ]),
    ),
    '## At AWS',
    'Each account that is read needs a role with these actions, which the portal assumes; [iam-policy.json](iam-policy.json) is the policy. All of them only read. The portal’s own identity needs `sts:AssumeRole` on those roles and nothing else.',
    table(
      ['Collector', 'Actions'],
      collectors
        .map(({ id, requiredPermissions }) => [
          code(id),
          requiredPermissions.filter(isAwsAction).map(code).join(', '),
        ])
        .filter(([, actions]) => actions !== ''),
    ),
  );
}

function meaningOf({ name }: Pick<BasicPermission, 'name'>): string {
  const meaning = MEANING[name];
  if (!meaning) {
    throw new Error(
      `scripts/reference/permissionsPage.ts does not say what ${name} allows: add it to MEANING`,
    );
  }
  return meaning;
}
