import { AlternateContactType } from '@aws-sdk/client-account';
import {
  CollectedRecord,
  defineCollector,
  ReadOptions,
} from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions } from '../../reading';
import { hasAlternateContact } from './hasAlternateContact';
import { hasSupportPlan } from './hasSupportPlan';
import { toFacts } from './toFacts';
import { contactToRecord, supportPlanToRecord } from './toRecord';

const KINDS: AlternateContactType[] = ['BILLING', 'OPERATIONS', 'SECURITY'];

/** Read daily; two reads may fail before facts are too old. */
const MAX_AGE = { hours: 72 };

/** Whom AWS would talk to, and how the account gets help from AWS. */
export function createAccountsCollector({
  clients,
  targets,
}: AwsCollectorOptions) {
  async function* read(options: ReadOptions): AsyncGenerator<CollectedRecord> {
    const { target } = options;
    yield supportPlanToRecord(await hasSupportPlan(clients, options), target);
    for (const kind of KINDS) {
      const present = await hasAlternateContact(clients, options, kind);
      yield contactToRecord({ kind, present }, target);
    }
  }

  return defineCollector({
    kind: 'target',
    id: 'aws-accounts',
    title: 'AWS accounts',
    description:
      'Whether the accounts in which the entity has resources have a support plan and alternate contacts: that there are any, and never who.',
    facts: {
      'without-support-plan': {
        type: 'object',
        description:
          'Accounts of the entity without a plan by which AWS Support takes cases over its API: count, total of accounts, and ten of them.',
        maxAge: MAX_AGE,
      },
      'without-operations-contact': {
        type: 'object',
        description:
          'Accounts of the entity without an alternate contact for operations: count, total of accounts, and ten of them.',
        maxAge: MAX_AGE,
      },
      'without-security-contact': {
        type: 'object',
        description:
          'Accounts of the entity without an alternate contact for security: count, total of accounts, and ten of them.',
        maxAge: MAX_AGE,
      },
      'without-billing-contact': {
        type: 'object',
        description:
          'Accounts of the entity without an alternate contact for billing: count, total of accounts, and ten of them.',
        maxAge: MAX_AGE,
      },
    },
    requiredPermissions: [
      'account:GetAlternateContact',
      'support:DescribeSeverityLevels',
    ],
    schedule: { frequency: { hours: 24 }, timeout: { minutes: 5 } },
    targets,
    read,
    toFacts,
  });
}
