import { AccountState } from '../state/AccountState';
import { SandboxPolicy, SandboxService } from '../state/types';
import { ApiOperation } from './ApiCall';
import { notFound } from './ApiError';
import { includes, matching, pageOf } from './paging';
import {
  headOf,
  referenceTo,
  scheduleReference,
  userReference,
} from './references';

export const policyOperations: ApiOperation[] = [
  {
    name: 'listEscalationPolicies',
    method: 'get',
    path: '/escalation_policies',
    scope: 'escalation_policies.read',
    run: call =>
      pageOf(
        call,
        'escalation_policies',
        matching(call.query, call.account.policies.values()),
        policy => showPolicy(call.account, policy, call.query),
      ),
  },
  {
    name: 'getEscalationPolicy',
    method: 'get',
    path: '/escalation_policies/:id',
    scope: 'escalation_policies.read',
    run({ account, params, query }) {
      const policy = account.policies.get(params.id);
      if (!policy) {
        throw notFound();
      }
      return { escalation_policy: showPolicy(account, policy, query) };
    },
  },
  {
    name: 'listServices',
    method: 'get',
    path: '/services',
    scope: 'services.read',
    run: call =>
      pageOf(
        call,
        'services',
        matching(call.query, call.account.services.values()),
        service => showService(call.account, service),
      ),
  },
  {
    name: 'getService',
    method: 'get',
    path: '/services/:id',
    scope: 'services.read',
    run({ account, params }) {
      const service = account.services.get(params.id);
      if (!service) {
        throw notFound();
      }
      return { service: showService(account, service) };
    },
  },
];

export function showPolicy(
  account: AccountState,
  policy: SandboxPolicy,
  query: URLSearchParams,
) {
  return {
    ...headOf(account, 'escalation_policy', policy),
    name: policy.name,
    num_loops: policy.numLoops,
    on_call_handoff_notifications: 'if_has_services',
    escalation_rules: policy.rules.map(({ id, delayMinutes, targets }) => ({
      id,
      escalation_delay_in_minutes: delayMinutes,
      escalation_rule_assignment_strategy: { type: 'assign_to_everyone' },
      targets: targets.map(target =>
        target.type === 'user'
          ? userReference(account, target.id)
          : scheduleReference(account, target.id),
      ),
    })),
    services: account
      .servicesOf(policy.id)
      .map(service =>
        includes(query, 'services')
          ? showService(account, service)
          : referenceTo(account, 'service', service),
      ),
    teams: [],
  };
}

function showService(account: AccountState, service: SandboxService) {
  const policy = account.policies.get(service.policyId);
  return {
    ...headOf(account, 'service', service),
    name: service.name,
    description: null,
    status: service.status,
    escalation_policy:
      policy && referenceTo(account, 'escalation_policy', policy),
    teams: [],
  };
}
