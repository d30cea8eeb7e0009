import { Entity } from '@backstage/catalog-model';
import { ClaimPolicy } from '@opsready/backstage-plugin-aws-node';
import { LaunchRequest } from '@opsready/backstage-plugin-runbooks-common';
import {
  IndexedRunbook,
  RunbookTarget,
  SourceRunbook,
} from '@opsready/backstage-plugin-runbooks-node';
import { createDocumentSource } from '../source/createDocumentSource';
import { collect, EU, signal, SsmSandbox } from './ssmSandbox';

/** What executors are made from, as the module does. */
export function executorOptions(sandbox: SsmSandbox) {
  return {
    clients: sandbox.clients,
    settings: sandbox.settings,
    claimPolicy: ClaimPolicy.fromConfig(sandbox.config),
  };
}

/** A document as the index holds it. */
export async function indexedRunbook(
  sandbox: SsmSandbox,
  name: string,
  target: RunbookTarget = EU,
): Promise<IndexedRunbook> {
  const source = createDocumentSource(sandbox);
  const read = await collect(
    source.read({ target, known: new Map(), now: new Date(), signal }),
  );
  const found = (read as SourceRunbook[]).find(
    runbook => runbook.name === name,
  );
  if (!found) {
    throw new Error(`There is no document ${name}`);
  }
  return { ...found, id: name, sourceId: 'ssm-documents' };
}

/** A component of the demo company that claims the resources of its service. */
export function component(service: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: service,
      annotations: {
        'opsready.io/aws-tags': `service=${service},environment=production`,
      },
    },
    spec: { owner: 'team' },
  };
}

/** A launch with these values. */
export function launchOf(
  parameters: Record<string, unknown> = {},
  rest: Partial<LaunchRequest> = {},
): LaunchRequest {
  return {
    entityRef: 'component:default/any',
    runbookId: 'any',
    parameters,
    ...rest,
  };
}

/** A document of the account's own, with the person's word on what it says. */
export async function putDocument(
  sandbox: SsmSandbox,
  name: string,
  content: Record<string, unknown>,
  rest: Record<string, unknown> = {},
): Promise<void> {
  await sandbox.control('POST', '/documents', {
    account: EU.account,
    region: EU.region,
    name,
    content: JSON.stringify({ schemaVersion: '0.3', ...content }),
    format: 'JSON',
    ...rest,
  });
}
