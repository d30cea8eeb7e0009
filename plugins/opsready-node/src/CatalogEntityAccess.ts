import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
  isResourcePermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { callerKey } from './callerKey';
import { EntityAccess } from './EntityAccess';
import { entityNotFound } from './entityNotFound';
import { readableRefs } from './readableRefs';
import { RefSetCache } from './RefSetCache';

const NONE: ReadonlySet<string> = new Set();

/** Entity access by the permission service and, for sets, the catalog. */
export class CatalogEntityAccess implements EntityAccess {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #sets: RefSetCache;

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    sets?: RefSetCache;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#sets = options.sets ?? new RefSetCache();
  }

  async authorizeEntity(options: {
    credentials: BackstageCredentials;
    entityRef: string;
    permission: Permission;
  }): Promise<void> {
    const { credentials, permission } = options;
    const entityRef = normalizeRef(options.entityRef);
    const [read, own] = await this.#permissions.authorize(
      [
        { permission: catalogEntityReadPermission, resourceRef: entityRef },
        requestFor(permission, entityRef),
      ],
      { credentials },
    );
    // The catalog's answer first: a refusal of our own would tell that the entity exists.
    if (read?.result !== AuthorizeResult.ALLOW) {
      throw entityNotFound(entityRef);
    }
    if (own?.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `The permission ${permission.name} is needed on ${entityRef}`,
      );
    }
  }

  async readableEntities(options: {
    credentials: BackstageCredentials;
  }): Promise<'all' | ReadonlySet<string>> {
    const { credentials } = options;
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision?.result === AuthorizeResult.ALLOW) {
      return 'all';
    }
    if (decision?.result !== AuthorizeResult.CONDITIONAL) {
      return NONE;
    }
    return this.#sets.get({
      caller: callerKey(credentials),
      // Other conditions are another set: a changed policy or membership does not wait for the kept one to expire.
      conditions: JSON.stringify(decision.conditions),
      build: () => readableRefs(this.#catalog, credentials),
    });
  }
}

function requestFor(
  permission: Permission,
  resourceRef: string,
): AuthorizePermissionRequest {
  return isResourcePermission(permission)
    ? { permission, resourceRef }
    : { permission };
}

function normalizeRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch (error) {
    throw new InputError(
      'An entity ref has the form kind:namespace/name or kind:name',
      error,
    );
  }
}
