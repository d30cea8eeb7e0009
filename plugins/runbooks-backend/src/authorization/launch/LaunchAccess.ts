import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_RUNBOOK_LAUNCH } from '@opsready/backstage-plugin-runbooks-common';
import { EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { RunbookLaunch } from './RunbookLaunch';
import { RunbookLaunchQuery } from './RunbookLaunchQuery';
import { runbookLaunchResourceRef } from './runbookLaunchResourceRef';
import { VisibleLaunches } from './whereVisible';

type LaunchPermission = ResourcePermission<typeof RESOURCE_TYPE_RUNBOOK_LAUNCH>;

/** Whether a caller has a permission on launches; on all of them, where several are given. */
export type LaunchDecision = (...launches: RunbookLaunch[]) => boolean;

/**
 * Decides about launches as they are asked for, before anything is stored: the permission service is asked for its
 * conditions, and they are applied here. Says nothing about whether the caller may read the entity.
 */
export class LaunchAccess {
  readonly #permissions: PermissionsService;
  readonly #entityAccess: EntityAccess;
  readonly #isAuthorized: (
    decision: PolicyDecision,
    launch: RunbookLaunch | undefined,
  ) => boolean;
  readonly #toCriteria: ConditionTransformer<RunbookLaunchQuery>;

  constructor(options: {
    permissions: PermissionsService;
    /** With the rules of launches registered. */
    permissionsRegistry: PermissionsRegistryService;
    entityAccess: EntityAccess;
  }) {
    this.#permissions = options.permissions;
    this.#entityAccess = options.entityAccess;
    const rules = options.permissionsRegistry.getPermissionRuleset(
      runbookLaunchResourceRef,
    );
    this.#isAuthorized = createConditionAuthorizer(rules);
    this.#toCriteria = createConditionTransformer(rules);
  }

  /** One decision each, in the order of the permissions, by one call. */
  async decide(
    credentials: BackstageCredentials,
    ...permissions: LaunchPermission[]
  ): Promise<LaunchDecision[]> {
    const decisions = await this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    return decisions.map(
      decision =>
        (...launches) =>
          launches.every(launch => this.#isAuthorized(decision, launch)),
    );
  }

  /** @throws NotAllowedError where the caller does not have the permission on each of the launches */
  async authorize(options: {
    credentials: BackstageCredentials;
    permission: LaunchPermission;
    launches: RunbookLaunch[];
  }): Promise<void> {
    const { credentials, permission, launches } = options;
    const [allowed] = await this.decide(credentials, permission);
    if (!allowed(...launches)) {
      throw new NotAllowedError(
        `The permission ${permission.name} is needed on this launch`,
      );
    }
  }

  /**
   * Over which executions a list of the caller's is computed.
   *
   * @throws NotAllowedError where the caller has the permission on none
   */
  async visible(
    credentials: BackstageCredentials,
    permission: LaunchPermission,
  ): Promise<VisibleLaunches> {
    const [[decision], readable] = await Promise.all([
      this.#permissions.authorizeConditional([{ permission }], { credentials }),
      this.#entityAccess.readableEntities({ credentials }),
    ]);
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { readable };
      case AuthorizeResult.CONDITIONAL:
        return { readable, criteria: this.#toCriteria(decision.conditions) };
      default:
        throw new NotAllowedError(
          `The permission ${permission.name} is needed`,
        );
    }
  }
}
