import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/**
 * Who a caller is, as a key: equal for two requests of one caller, whatever tokens they carry.
 *
 * All that a policy can tell callers apart by is in it: the user with the service that acts for them, or the service
 * with its restrictions.
 */
export function callerKey(credentials: BackstageCredentials): string {
  const principal = credentials.principal as
    BackstageUserPrincipal | BackstageServicePrincipal | { type: 'none' };
  switch (principal.type) {
    case 'user':
      return JSON.stringify([
        'user',
        principal.userEntityRef,
        principal.actor?.subject,
      ]);
    case 'service':
      return JSON.stringify([
        'service',
        principal.subject,
        principal.accessRestrictions,
      ]);
    default:
      return JSON.stringify(['none']);
  }
}
