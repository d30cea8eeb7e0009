import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { readinessResultReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { readinessEntityResourceRef } from './readinessEntityResourceRef';
import { ReadinessEntityQuery } from './ReadinessEntityQuery';
import { VisibleEntities } from './VisibleEntities';

/** Decides over which entities a caller's lists are computed. */
export class AuthorizedLists {
  readonly #permissions: PermissionsService;
  readonly #entityAccess: EntityAccess;
  readonly #toCriteria: ConditionTransformer<ReadinessEntityQuery>;

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    entityAccess: EntityAccess;
  }) {
    this.#permissions = options.permissions;
    this.#entityAccess = options.entityAccess;
    this.#toCriteria = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(
        readinessEntityResourceRef,
      ),
    );
  }

  /** Throws `NotAllowedError` where the caller may read no result at all. */
  async visibleEntities(
    credentials: BackstageCredentials,
  ): Promise<VisibleEntities> {
    const [[decision], readable] = await Promise.all([
      this.#permissions.authorizeConditional(
        [{ permission: readinessResultReadPermission }],
        { credentials },
      ),
      this.#entityAccess.readableEntities({ credentials }),
    ]);
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { readable };
      case AuthorizeResult.CONDITIONAL:
        return { readable, criteria: this.#toCriteria(decision.conditions) };
      default:
        throw new NotAllowedError(
          `The permission ${readinessResultReadPermission.name} is needed`,
        );
    }
  }
}
