import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { Collector } from '@opsready/backstage-plugin-readiness-node';
import { oncallPermissions } from '@opsready/backstage-plugin-oncall-common';
import { readinessPermissions } from '@opsready/backstage-plugin-readiness-common';
import { runbooksPermissions } from '@opsready/backstage-plugin-runbooks-common';
import { code, page, table } from './markdown';
import { isAwsAction } from './iamPolicy';

const MEANING: Record<string, string> = {
  'readiness.result.read': 'Read scorecards and check results of an entity.',
  'readiness.fact.read': 'Read the facts that were collected about an entity.',
  'readiness.collection.read':
    'Read collection runs, their errors, and the accounts that they concern.',
  'readiness.collection.refresh':
    "Ask for an entity's sources to be read now; without a condition also for a whole collector.",
  'runbooks.runbook.read':
    'Read the runbooks of an entity; without a condition also those that are bound to none, and the sources.',
  'runbooks.review.create':
    'Record that a runbook is still right, for an entity that it is bound to.',
  'runbooks.audit.read': 'Read and export the audit record.',
  'runbooks.execution.read':
    'Read executions with their steps, and their outputs, secrets masked.',
  'runbooks.execution.create': 'Preview and launch.',
  'runbooks.execution.approve':
    'Approve or reject launches of others; policy says which groups count.',
  'runbooks.execution.signal':
    'Resume what waits, approve a step at the provider, tick the steps of a checklist.',
  'runbooks.execution.stop':
    'Stop executions, and close those whose result is unknown.',
  'runbooks.execution.override':
    'Break glass: launch although the change calendar is closed.',
  'oncall.roster.read':
    'Read who is on call for an entity, its contacts without addresses, and its incident plan; without a condition also rosters that serve none, and the data sources.',
  'oncall.contact.reveal':
    'See one address of a contact at a time, limited per hour and audited.',
  'oncall.contact.review':
    'Record that the contacts of an entity are still right.',
  'oncall.page.create': 'Page who is on call for an entity.',
  'oncall.incident.read': 'Read the incidents and pages of an entity.',
  'oncall.incident.create': 'Declare incidents on an entity.',
  'oncall.audit.read':
    'Read and export the record of reveals, pages, incidents and reviews.',
};

/** What people need in the portal, and what the portal needs at AWS. */
export function permissionsPage(collectors: readonly Collector[]): string {
  return page(
    '# Permissions',
    '## In the portal',
    'Whoever reads something about an entity also needs `catalog.entity.read` for that entity; it is asked in the same call. An entity that may not be read answers as one that does not exist. Permissions on an entity can be bound to the condition `IS_ENTITY_OWNER`, those on a launch also to `HAS_RISK_CLASS`, `IN_ACCOUNT` and `IS_REQUESTER`.',
    table(
      ['Permission', 'Action', 'On', 'Allows'],
      [
        ...readinessPermissions,
        ...runbooksPermissions,
        ...oncallPermissions,
      ].map(permission => [
        code(permission.name),
        permission.attributes.action ?? '',
        'resourceType' in permission
          ? code(permission.resourceType)
          : 'the portal',
        meaningOf(permission),
      ]),
    ),
    '## At AWS',
    'Each account that is read needs a role with these actions, which the portal assumes; [iam-policy.json](iam-policy.json) is the policy. All of them only read. The runbooks plugin has two of its own: [one that reads](iam-policy-runbooks-read.json), and apart from it [one that launches](iam-policy-runbooks-launch.json). So has the oncall plugin where it uses Incident Manager: [one that reads](iam-policy-oncall-incident-manager-read.json), and apart from it [one that pages and declares](iam-policy-oncall-incident-manager-act.json). The portal’s own identity needs `sts:AssumeRole` on those roles and nothing else.',
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
