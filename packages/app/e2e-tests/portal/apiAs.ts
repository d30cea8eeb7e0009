import { portalAddresses } from './addresses';
import { hearResponse } from './everythingHeard';

/** Calls the backend as a person, without a browser: `GET` unless `init` says otherwise. */
export async function apiAs(
  userRef: string,
  path: string,
  init?: RequestInit,
): Promise<Response> {
  const { backendUrl } = portalAddresses();
  const url = `${backendUrl}${path}`;
  const response = await fetch(url, {
    ...init,
    headers: {
      'content-type': 'application/json',
      ...init?.headers,
      authorization: `Bearer ${await tokenOf(backendUrl, userRef)}`,
    },
  });
  hearResponse({
    method: init?.method ?? 'GET',
    url,
    status: response.status,
    text: await response.clone().text(),
  });
  return response;
}

async function tokenOf(backendUrl: string, userRef: string): Promise<string> {
  const response = await fetch(`${backendUrl}/api/auth/demo/refresh`, {
    headers: {
      'x-opsready-demo-user': userRef,
      'x-requested-with': 'XMLHttpRequest',
    },
  });
  if (!response.ok) {
    throw new Error(
      `${userRef} could not sign in: ${response.status} ${await response.text()}`,
    );
  }
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}
