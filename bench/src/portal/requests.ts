/** A token of somebody, as soon as the portal knows them. */
export async function signIn(url: string, name: string): Promise<string> {
  const headers = {
    'x-opsready-demo-user': `user:default/${name}`,
    'x-requested-with': 'XMLHttpRequest',
  };
  return eventually(`${name} to be able to sign in`, async () => {
    const response = await fetch(`${url}/api/auth/demo/refresh`, { headers });
    const body = response.ok ? await response.json() : undefined;
    return body?.backstageIdentity?.token as string | undefined;
  });
}

/** The catalog works through its entities in the background, which would be measured too. */
export async function entitiesAreThere(
  url: string,
  { token, count }: { token: string; count: number },
): Promise<void> {
  await eventually('the catalog to hold all entities', async () => {
    const query = 'filter=kind=component&limit=0';
    const found = (await getJson(
      `${url}/api/catalog/entities/by-query?${query}`,
      token,
    )) as { totalItems: number };
    return found.totalItems === count || undefined;
  });
}

/** What a path answers. Throws where that is no success. */
export async function getText(url: string, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return response.text();
}

/** The same, where it is JSON. */
export async function getJson(url: string, token: string): Promise<unknown> {
  return JSON.parse(await getText(url, token));
}

async function eventually<TValue>(
  what: string,
  look: () => Promise<TValue | undefined>,
): Promise<TValue> {
  const end = performance.now() + 180_000;
  while (performance.now() < end) {
    const value = await look();
    if (value !== undefined) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error(`Waited in vain for ${what}`);
}
