import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_ONCALL_USER } from '@opsready/backstage-plugin-oncall-common';
import { catalogPages } from '@opsready/backstage-plugin-opsready-node';

/** What of a catalog user tells who they are at providers. Lives in memory only. */
export interface CatalogUser {
  userRef: string;
  /** Lower case. */
  email?: string;
  /** `provider:id`, as the annotation lists them. */
  known: string[];
}

/** Users of the catalog, page by page. */
export type CatalogUsers = (
  signal: AbortSignal,
) => AsyncIterable<CatalogUser[]>;

/** Reads them with the plugin's own credentials; the address of no request tells an e-mail. */
export function createCatalogUsers(options: {
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
}): CatalogUsers {
  return async function* pages(signal) {
    const reading = catalogPages({
      ...options,
      kinds: ['User'],
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
        'spec.profile',
      ],
      signal,
    });
    for await (const page of reading) {
      yield page.map(catalogUser);
    }
  };
}

function catalogUser(entity: Entity): CatalogUser {
  const profile = entity.spec?.profile as { email?: unknown } | undefined;
  const named = entity.metadata.annotations?.[ANNOTATION_ONCALL_USER] ?? '';
  return {
    userRef: stringifyEntityRef(entity),
    email:
      typeof profile?.email === 'string'
        ? profile.email.trim().toLocaleLowerCase('en-US')
        : undefined,
    known: named
      .split(',')
      .map(entry => entry.trim())
      .filter(entry => entry !== ''),
  };
}
