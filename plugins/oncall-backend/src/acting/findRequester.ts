import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Requester } from '@opsready/backstage-plugin-oncall-node';
import { untilAborted } from '../waiting/untilAborted';

/** As long as a page waits for a name. */
const PATIENCE_MS = 3_000;

/** Finds a person by their ref. */
export type FindRequester = (userRef: string) => Promise<Requester>;

/**
 * Finds people in the catalog. Their e-mail is handed to the provider and kept nowhere. A page is not held up by a catalog that
 * does not answer: then the person goes by their ref.
 */
export function createFindRequester(options: {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  patienceMs?: number;
}): FindRequester {
  const { auth, catalog, logger, patienceMs = PATIENCE_MS } = options;
  return async userRef => {
    const { name } = parseEntityRef(userRef);
    try {
      const credentials = await auth.getOwnServiceCredentials();
      const user = await untilAborted(
        catalog.getEntityByRef(userRef, { credentials }),
        AbortSignal.timeout(patienceMs),
      );
      const profile = user?.spec?.profile as
        { displayName?: unknown; email?: unknown } | undefined;
      return {
        userRef,
        name: textOf(profile?.displayName) ?? user?.metadata.title ?? name,
        email: textOf(profile?.email),
      };
    } catch (error) {
      logger.warn('The requester of a page could not be looked up', {
        userRef,
        error: (error as Error | undefined)?.name ?? 'unknown',
      });
      return { userRef, name };
    }
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
