import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import createClient, { Client } from 'openapi-fetch';
import { paths } from './generated/openapi';

/** What the client calls with: Backstage's discovery and fetch. @public */
export interface ApiClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

export function createApiClient(options: ApiClientOptions): Client<paths> {
  const { discoveryApi, fetchApi } = options;
  return createClient<paths>({
    // Discovery is asynchronous, so the base is put in front of each request as it leaves.
    baseUrl: 'http://oncall',
    fetch: async request => {
      const base = await discoveryApi.getBaseUrl('oncall');
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

export function pathOf(entityRef: string): CompoundEntityRef {
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultNamespace: 'default',
  });
  return {
    kind: kind.toLocaleLowerCase('en-US'),
    namespace: namespace.toLocaleLowerCase('en-US'),
    name: name.toLocaleLowerCase('en-US'),
  };
}

/** The data of an answer, or its error thrown as `ResponseError`. */
export async function unwrap<TData>(
  call: Promise<{ data?: TData; error?: unknown; response: Response }>,
): Promise<TData> {
  const { data, error, response } = await call;
  if (data === undefined) {
    // The body was already read: hand it on in a response of its own.
    throw await ResponseError.fromResponse(
      new Response(JSON.stringify(error), {
        status: response.status,
        statusText: response.statusText,
        headers: { 'content-type': 'application/json' },
      }),
    );
  }
  return data;
}
