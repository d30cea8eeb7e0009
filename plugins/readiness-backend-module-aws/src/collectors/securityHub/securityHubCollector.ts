import {
  CollectedRecord,
  defineCollector,
  ReadOptions,
} from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions } from '../../reading';
import { readEnabledStandards, readFindings } from './readFindings';
import { findingToRecord, standardsToRecord } from './toRecord';
import { toFacts } from './toFacts';

/** Security Hub evaluates its controls every 12 or 24 hours: what it said a day ago is the newest that it said. */
const MAX_AGE = { hours: 24 };

/** Findings and enabled standards of Security Hub CSPM. */
export function createSecurityHubCollector({
  clients,
  targets,
}: AwsCollectorOptions) {
  async function* read(options: ReadOptions): AsyncGenerator<CollectedRecord> {
    // First, because it tells at once whether Security Hub is on and may be read.
    const standards = await readEnabledStandards(clients, options);
    yield standardsToRecord(standards, options.target);
    for await (const finding of readFindings(clients, options)) {
      yield findingToRecord(finding, options.target);
    }
  }

  return defineCollector({
    kind: 'target',
    id: 'aws-security-hub',
    title: 'AWS Security Hub',
    description:
      'Findings of Security Hub CSPM on the resources of the entity, and the standards that are enabled around them.',
    facts: {
      'critical-findings': {
        type: 'object',
        description:
          'Active CRITICAL findings of workflow status NEW or NOTIFIED that did not pass: count, total of active findings, and the ten oldest.',
        maxAge: MAX_AGE,
      },
      'high-findings': {
        type: 'object',
        description:
          'Active HIGH findings of workflow status NEW or NOTIFIED that did not pass: count, total of active findings, and the ten oldest.',
        maxAge: MAX_AGE,
      },
      'untriaged-findings': {
        type: 'object',
        description:
          'Active CRITICAL and HIGH findings of workflow status NEW that did not pass: count, total of active findings, and the ten oldest with their creation time.',
        maxAge: MAX_AGE,
      },
      'suppressed-findings': {
        type: 'number',
        description:
          'Number of active findings that somebody suppressed and that did not pass.',
        maxAge: MAX_AGE,
      },
      'enabled-standards': {
        type: 'list',
        description:
          'Enabled standards by account and Region in which the entity has resources.',
        maxAge: MAX_AGE,
      },
    },
    requiredPermissions: [
      'securityhub:GetEnabledStandards',
      'securityhub:GetFindings',
    ],
    schedule: { frequency: { minutes: 10 }, timeout: { minutes: 30 } },
    // BatchUpdateFindings leaves UpdatedAt alone, so only a full read sees what a person suppressed or resolved.
    fullReadEvery: { minutes: 45 },
    targets,
    read,
    toFacts,
  });
}
