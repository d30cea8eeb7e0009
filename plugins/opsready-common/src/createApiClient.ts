import createClient, { Client } from 'openapi-fetch';

/** What a client calls with: Backstage's discovery and fetch. @public */
export interface ApiClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/**
 * A client of one plugin's API.
 *
 * @typeParam TPaths - the `paths` that `openapi-typescript` makes of the description
 * @public
 */
export function createApiClient<TPaths extends {}>(
  pluginId: string,
  { discoveryApi, fetchApi }: ApiClientOptions,
): Client<TPaths> {
  return createClient<TPaths>({
    // Discovery is asynchronous, so the base is put in front of each request as it leaves.
    baseUrl: `http://${pluginId}`,
    fetch: async request => {
      const base = await discoveryApi.getBaseUrl(pluginId);
      const { pathname, search } = new URL(request.url);
      return fetchApi.fetch(`${base}${pathname}${search}`, {
        method: request.method,
        headers: request.headers,
        body: request.method === 'GET' ? undefined : await request.text(),
        signal: request.signal,
      });
    },
  });
}
