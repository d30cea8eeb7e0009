import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  EntityAccess,
  entityNotFound,
} from '@opsready/backstage-plugin-opsready-node';
import { isRunbookEntityOwner } from '../../../authorization/rules/isRunbookEntityOwner';
import { launchRules } from '../../../authorization/launch/rules';
import { GROUPS, ROBIN } from './company';

export const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
export const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };

/** A decision of a policy that sets conditions on launches, as the permission service hands it out. */
export function conditional(conditions: any): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'runbooks',
    resourceType: conditions.resourceType ?? 'runbook-launch',
    conditions,
  };
}

/** Who sees what and may do what; a test changes it. Everybody may do everything, and a contractor sees nothing. */
export class TestPeople {
  /** Refs that the catalog shows, by person; everything without one. */
  readonly readable = new Map<string, ReadonlySet<string>>();
  /** By person and permission, or by permission. */
  readonly decisions = new Map<string, PolicyDecision>();

  reset() {
    this.readable.clear();
    this.readable.set(ROBIN, new Set());
    this.decisions.clear();
  }

  decide(permission: Permission, credentials: BackstageCredentials) {
    const person = refOf(credentials);
    return (
      this.decisions.get(`${person} ${permission.name}`) ??
      this.decisions.get(permission.name) ??
      ALLOW
    );
  }

  sees(credentials: BackstageCredentials, entityRef: string): boolean {
    return this.readable.get(refOf(credentials) ?? '')?.has(entityRef) ?? true;
  }

  readonly permissions: PermissionsService = mockServices.permissions.mock({
    authorizeConditional: async (requests, options) =>
      requests.map(({ permission }) =>
        this.decide(permission, credentialsOf(options)),
      ),
  });

  readonly permissionsRegistry = mockServices.permissionsRegistry.mock({
    getPermissionRuleset: ((ref: { resourceType: string }) => ({
      getRuleByName: (name: string) =>
        [...Object.values(launchRules), isRunbookEntityOwner].find(
          rule => rule.name === name && rule.resourceType === ref.resourceType,
        ),
    })) as any,
  });

  readonly entityAccess: EntityAccess = {
    authorizeEntity: async ({ credentials, entityRef, permission }) => {
      if (!this.sees(credentials, entityRef)) {
        throw entityNotFound(entityRef);
      }
      if (
        this.decide(permission, credentials).result !== AuthorizeResult.ALLOW
      ) {
        throw new NotAllowedError(`No ${permission.name}`);
      }
    },
    readableEntities: async ({ credentials }) =>
      this.readable.get(refOf(credentials) ?? '') ?? 'all',
  };

  readonly userInfo = mockServices.userInfo.mock({
    getUserInfo: async credentials => {
      const userEntityRef = refOf(credentials) ?? '';
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...(GROUPS[userEntityRef] ?? [])],
      };
    },
  });
}

function credentialsOf(options: unknown): BackstageCredentials {
  return (options as { credentials: BackstageCredentials }).credentials;
}

function refOf({ principal }: BackstageCredentials): string | undefined {
  return (principal as Partial<BackstageUserPrincipal>).userEntityRef;
}
