import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import createClient, { Client } from 'openapi-fetch';
import {
  CheckDefinition,
  CollectionRuns,
  Collectors,
  EntityFacts,
  EntityHistory,
  EntityReadiness,
  RefreshRequested,
  ScorecardDefinition,
  ScorecardEntities,
  ScorecardGroups,
  UnclaimedResources,
} from './api';
import { paths } from './generated/openapi';
import { Level } from './scorecard';

/**
 * Filters of a scorecard's list and roll-up; values of one filter are alternatives, filters add up.
 *
 * @public
 */
export interface ScorecardEntityFilter {
  owner?: string[];
  system?: string[];
  /** 0 for none. */
  tier?: number[];
  level?: Level[];
  /** Part of a name or title. */
  text?: string;
}

/**
 * A page of a list.
 *
 * @public
 */
export interface PageOptions {
  /** 1 to 200, default 25. */
  limit?: number;
  offset?: number;
}

/**
 * Calls the readiness API. Failed calls throw `ResponseError`.
 *
 * @public
 */
export class ReadinessClient {
  readonly #client: Client<paths>;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    const { discoveryApi, fetchApi } = options;
    this.#client = createClient<paths>({
      // Discovery is asynchronous, so the base is put in front of each request as it leaves.
      baseUrl: 'http://readiness',
      fetch: async request => {
        const base = await discoveryApi.getBaseUrl('readiness');
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

  async getEntityReadiness(entityRef: string): Promise<EntityReadiness> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}', {
        params: { path: pathOf(entityRef) },
      }),
    );
  }

  async getEntityFacts(entityRef: string): Promise<EntityFacts> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/facts', {
        params: { path: pathOf(entityRef) },
      }),
    );
  }

  async getEntityHistory(
    entityRef: string,
    options: PageOptions & { checkId?: string } = {},
  ): Promise<EntityHistory> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/history', {
        params: { path: pathOf(entityRef), query: options },
      }),
    );
  }

  async refreshEntity(entityRef: string): Promise<RefreshRequested> {
    return unwrap(
      this.#client.POST('/entities/{kind}/{namespace}/{name}/refresh', {
        params: { path: pathOf(entityRef) },
      }),
    );
  }

  async listChecks(): Promise<CheckDefinition[]> {
    return (await unwrap(this.#client.GET('/checks'))).items;
  }

  async listScorecards(): Promise<ScorecardDefinition[]> {
    return (await unwrap(this.#client.GET('/scorecards'))).items;
  }

  async listScorecardEntities(
    scorecardId: string,
    options: ScorecardEntityFilter & PageOptions = {},
  ): Promise<ScorecardEntities> {
    return unwrap(
      this.#client.GET('/scorecards/{scorecardId}/entities', {
        params: { path: { scorecardId }, query: options },
      }),
    );
  }

  async listScorecardGroups(
    scorecardId: string,
    options: ScorecardEntityFilter & {
      by: 'owner' | 'system' | 'tier' | 'level';
    },
  ): Promise<ScorecardGroups> {
    return unwrap(
      this.#client.GET('/scorecards/{scorecardId}/groups', {
        params: { path: { scorecardId }, query: options },
      }),
    );
  }

  async listCollectors(): Promise<Collectors> {
    return unwrap(this.#client.GET('/collection/collectors'));
  }

  async refreshCollector(collectorId: string): Promise<RefreshRequested> {
    return unwrap(
      this.#client.POST('/collection/collectors/{collectorId}/refresh', {
        params: { path: { collectorId } },
      }),
    );
  }

  async listCollectionRuns(
    options: PageOptions & { collectorId?: string; targetId?: string } = {},
  ): Promise<CollectionRuns> {
    return unwrap(
      this.#client.GET('/collection/runs', { params: { query: options } }),
    );
  }

  async listUnclaimedResources(): Promise<UnclaimedResources> {
    return unwrap(this.#client.GET('/collection/unclaimed'));
  }
}

function pathOf(entityRef: string): CompoundEntityRef {
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultNamespace: 'default',
  });
  return {
    kind: kind.toLocaleLowerCase('en-US'),
    namespace: namespace.toLocaleLowerCase('en-US'),
    name: name.toLocaleLowerCase('en-US'),
  };
}

async function unwrap<TData>(
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
