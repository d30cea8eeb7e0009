import { AuthService } from '@backstage/backend-plugin-api';

/**
 * A fetch that calls another plugin as the one that it runs in: for work on schedule, never in a user's request.
 *
 * @public
 */
export function fetchAsPlugin(options: {
  auth: AuthService;
  targetPluginId: string;
  /** Ends calls beside the signal that each is given. */
  signal?: AbortSignal;
}): typeof fetch {
  const { auth, targetPluginId, signal } = options;
  return async (input, init) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId,
    });
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    const signals = [init?.signal, signal].filter(s => !!s);
    return fetch(input, {
      ...init,
      headers,
      signal: AbortSignal.any(signals),
    });
  };
}
