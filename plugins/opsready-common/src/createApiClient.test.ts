import { createApiClient } from './createApiClient';
import { pathOf } from './pathOf';
import { unwrap } from './unwrap';

interface Paths {
  '/things/{name}': {
    get: {
      parameters: { path: { name: string } };
      responses: { 200: { content: { 'application/json': { name: string } } } };
    };
  };
}

function clientOf(answer: () => Response) {
  const asked: Array<{ url: string; method?: string }> = [];
  const client = createApiClient<Paths>('things', {
    discoveryApi: {
      getBaseUrl: async pluginId => `http://portal.example/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (input, init) => {
        asked.push({ url: String(input), method: init?.method });
        return answer();
      },
    },
  });
  return { asked, client };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

describe('createApiClient', () => {
  it('asks where discovery says that the plugin is', async () => {
    const { asked, client } = clientOf(() => json({ name: 'a b' }));
    const thing = await unwrap(
      client.GET('/things/{name}', { params: { path: { name: 'a b' } } }),
    );
    expect(thing).toEqual({ name: 'a b' });
    expect(asked).toEqual([
      { url: 'http://portal.example/api/things/things/a%20b', method: 'GET' },
    ]);
  });

  it('throws what the backend said where a call failed', async () => {
    const { client } = clientOf(() =>
      json(
        {
          error: { name: 'NotFoundError', message: 'There is no such thing' },
          response: { statusCode: 404 },
        },
        404,
      ),
    );
    await expect(
      unwrap(client.GET('/things/{name}', { params: { path: { name: 'x' } } })),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'There is no such thing' },
    });
  });
});

describe('pathOf', () => {
  it('writes refs in lower case, in the default namespace unless another is named', () => {
    expect(pathOf('Component:Shop')).toEqual({
      kind: 'component',
      namespace: 'default',
      name: 'shop',
    });
  });
});
