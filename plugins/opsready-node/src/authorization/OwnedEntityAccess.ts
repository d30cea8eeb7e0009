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
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { EntityAccess } from '../EntityAccess';
import { OwnedEntity, OwnedEntityQuery } from './OwnedEntity';
import { VisibleEntities } from './VisibleEntities';

/** Decides over which entities a caller's lists are computed, and about which of them they may do something. @public */
export class OwnedEntityAccess<TResourceType extends string> {
  readonly #permissions: PermissionsService;
  readonly #entityAccess: EntityAccess;
  readonly #toCriteria: ConditionTransformer<OwnedEntityQuery>;

  constructor(options: {
    permissions: PermissionsService;
    /** With the rules of the resource type registered. */
    permissionsRegistry: PermissionsRegistryService;
    entityAccess: EntityAccess;
    resourceRef: PermissionResourceRef<
      OwnedEntity,
      OwnedEntityQuery,
      TResourceType
    >;
  }) {
    this.#permissions = options.permissions;
    this.#entityAccess = options.entityAccess;
    this.#toCriteria = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(options.resourceRef),
    );
  }

  /**
   * One answer each, in the order of the permissions, by one call; `undefined` where the caller has the permission on no
   * entity.
   */
  async decide(
    credentials: BackstageCredentials,
    ...permissions: Array<ResourcePermission<TResourceType>>
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
    permission: ResourcePermission<TResourceType>,
  ): Promise<VisibleEntities> {
    const [visible] = await this.decide(credentials, permission);
    if (!visible) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
    return visible;
  }
}
