import {
  ApiClientOptions,
  createApiClient,
  pathOf,
  unwrap,
} from '@opsready/backstage-plugin-opsready-common';
import { Client } from 'openapi-fetch';
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

  constructor(options: ApiClientOptions) {
    this.#client = createApiClient('readiness', options);
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
