import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { contractorDecision } from './contractorDecision';
import { employeeDecision } from './employeeDecision';

const PLATFORM_TEAM = 'group:default/platform';
const CONTRACTORS = 'group:default/contractors';

/**
 * Who may do what at Parcelwise:
 * everyone reads and approves, owners refresh their own, run runbooks for it, and page, declare, reveal and review for it, the
 * platform team may do everything, a contractor sees one system.
 */
export class DemoPolicy implements PermissionPolicy {
  constructor(private readonly userInfo: UserInfoService) {}

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const { ownershipEntityRefs: claims } = await this.userInfo.getUserInfo(
      user.credentials,
    );
    // Contractors first: whatever else they are a member of, they see no more than their system.
    if (claims.includes(CONTRACTORS)) {
      return contractorDecision(request.permission);
    }
    if (claims.includes(PLATFORM_TEAM)) {
      return { result: AuthorizeResult.ALLOW };
    }
    return employeeDecision(request.permission, claims);
  }
}
