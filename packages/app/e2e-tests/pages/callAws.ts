import { expect } from '@playwright/test';

const PRODUCTION = '111122223333';

/**
 * Asks the local AWS as the administrator of the production account, until it is answered: the portal shares the rate limits
 * of AWS.
 */
export async function callAws<T>(
  sandboxUrl: string,
  request: {
    region: string;
    service: string;
    path: string;
    headers: Record<string, string>;
    body: unknown;
  },
): Promise<T> {
  const { region, service, path, headers, body } = request;
  let answer: T | undefined;
  await expect(async () => {
    const response = await fetch(`${sandboxUrl}${path}`, {
      method: 'POST',
      headers: {
        ...headers,
        // The sandbox reads who calls from the signature and does not check the rest of it.
        authorization: `AWS4-HMAC-SHA256 Credential=${PRODUCTION}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
      },
      body: JSON.stringify(body),
    });
    expect(response.status, await response.clone().text()).toBe(200);
    answer = (await response.json()) as T;
  }).toPass({ timeout: 30_000 });
  return answer as T;
}
