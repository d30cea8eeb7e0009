import { AccountState } from '../state/AccountState';
import { SandboxContactMethod, SandboxUser } from '../state/types';
import { ApiCall, ApiOperation } from './ApiCall';
import { notFound } from './ApiError';
import { includes, matching, pageOf } from './paging';
import { headOf } from './references';

export const userOperations: ApiOperation[] = [
  {
    name: 'listUsers',
    method: 'get',
    path: '/users',
    scope: 'users.read',
    run(call) {
      const users = matching(call.query, call.account.users.values());
      return pageOf(
        call,
        'users',
        users.filter(({ deleted }) => !deleted),
        user => showUser(call.account, user, call.query),
      );
    },
  },
  {
    name: 'getUser',
    method: 'get',
    path: '/users/:id',
    scope: 'users.read',
    run: call => ({ user: showUser(call.account, userOf(call), call.query) }),
  },
  {
    name: 'listContactMethods',
    method: 'get',
    path: '/users/:id/contact_methods',
    scope: 'users:contact_methods.read',
    run: call => ({
      contact_methods: userOf(call).contactMethods.map(method =>
        showContactMethod(call.params.id, method),
      ),
    }),
  },
  {
    name: 'getContactMethod',
    method: 'get',
    path: '/users/:id/contact_methods/:methodId',
    scope: 'users:contact_methods.read',
    run(call) {
      const method = userOf(call).contactMethods.find(
        ({ id }) => id === call.params.methodId,
      );
      if (!method) {
        throw notFound();
      }
      return { contact_method: showContactMethod(call.params.id, method) };
    },
  },
];

function userOf({ account, params }: ApiCall): SandboxUser {
  const user = account.users.get(params.id);
  if (!user || user.deleted) {
    throw notFound();
  }
  return user;
}

export function showUser(
  account: AccountState,
  user: SandboxUser,
  query: URLSearchParams,
) {
  const methods = user.contactMethods.map(method =>
    showContactMethod(user.id, method),
  );
  return {
    ...headOf(account, 'user', user),
    name: user.name,
    email: user.email,
    time_zone: user.timeZone,
    role: 'user',
    job_title: null,
    contact_methods: includes(query, 'contact_methods')
      ? methods
      : methods.map(({ id, type, label, self }) => ({
          id,
          type: `${type}_reference`,
          summary: label,
          self,
          html_url: null,
        })),
    notification_rules:
      user.hasRules === false
        ? []
        : methods.map(({ id, self }) => ({
            id: `R${id}`,
            type: 'assignment_notification_rule_reference',
            summary: 'Immediately',
            self: self.replace('contact_methods', 'notification_rules'),
            html_url: null,
          })),
    teams: [],
  };
}

function showContactMethod(userId: string, method: SandboxContactMethod) {
  const { id, kind, label, address, countryCode } = method;
  return {
    id,
    type: `${kind}_contact_method`,
    summary: label,
    label,
    self: `https://api.pagerduty.com/users/${userId}/contact_methods/${id}`,
    html_url: null,
    address,
    ...(countryCode !== undefined && {
      country_code: countryCode,
      enabled: true,
      blacklisted: false,
    }),
  };
}
