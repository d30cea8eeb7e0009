import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { RESOURCE_TYPE_RUNBOOK_ENTITY } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookEntityQuery } from './RunbookEntity';
import { runbookEntityResourceRef } from './runbookEntityResourceRef';
import { VisibleEntities } from './VisibleEntities';

type EntityPermission = ResourcePermission<typeof RESOURCE_TYPE_RUNBOOK_ENTITY>;

/** Decides over which entities a caller's lists are computed, and about which runbooks they may do something. */
export class RunbookEntityAccess {
  readonly #permissions: PermissionsService;
  readonly #entityAccess: EntityAccess;
  readonly #toCriteria: ConditionTransformer<RunbookEntityQuery>;

  constructor(options: {
    permissions: PermissionsService;
    /** With the rules of entities registered. */
    permissionsRegistry: PermissionsRegistryService;
    entityAccess: EntityAccess;
  }) {
    this.#permissions = options.permissions;
    this.#entityAccess = options.entityAccess;
    this.#toCriteria = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(
        runbookEntityResourceRef,
      ),
    );
  }

  /**
   * One answer each, in the order of the permissions, by one call; `undefined` where the caller has the permission on no
   * entity.
   */
  async decide(
    credentials: BackstageCredentials,
    ...permissions: EntityPermission[]
  ): Promise<Array<VisibleEntities | undefined>> {
    const [decisions, readable] = await Promise.all([
      this.#permissions.authorizeConditional(
        permissions.map(permission => ({ permission })),
        { credentials },
      ),
      this.#entityAccess.readableEntities({ credentials }),
    ]);
    return decisions.map(decision => {
      switch (decision.result) {
        case AuthorizeResult.ALLOW:
          return { readable };
        case AuthorizeResult.CONDITIONAL:
          return { readable, criteria: this.#toCriteria(decision.conditions) };
        default:
          return undefined;
      }
    });
  }

  /** @throws NotAllowedError where the caller has the permission on no entity */
  async visible(
    credentials: BackstageCredentials,
    permission: EntityPermission,
  ): Promise<VisibleEntities> {
    const [visible] = await this.decide(credentials, permission);
    if (!visible) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
    return visible;
  }
}
