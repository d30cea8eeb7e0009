import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { RunbookLaunch } from '../authorization/launch';
import { ExecutionRow } from '../executions/ExecutionRow';
import { ExecutionStore } from '../executions/ExecutionStore';
import { RunbookIndex } from '../runbooks/RunbookIndex';
import { launchesOf, placesOfPlan } from './subjectOf';

/** Executions as those see them who decide about them. */
export class StoredLaunches {
  readonly #entityAccess: EntityAccess;
  readonly #index: RunbookIndex;
  readonly #store: ExecutionStore;

  constructor(options: {
    entityAccess: EntityAccess;
    index: RunbookIndex;
    store: ExecutionStore;
  }) {
    this.#entityAccess = options.entityAccess;
    this.#index = options.index;
    this.#store = options.store;
  }

  /** @throws NotFoundError where there is none, and, in the same words, where the caller may not read its entity */
  async readable(
    executionId: string,
    credentials: BackstageCredentials,
  ): Promise<ExecutionRow> {
    const row = await this.#store.get(executionId);
    if (!row?.entity_ref) {
      throw notFound(executionId);
    }
    try {
      await this.#entityAccess.authorizeEntity({
        credentials,
        entityRef: row.entity_ref,
        permission: catalogEntityReadPermission,
      });
    } catch (error) {
      throw isError(error) && error.name === 'NotFoundError'
        ? notFound(executionId)
        : error;
    }
    return row;
  }

  /** As permission rules look at it, with the owner that the entity has now: one for each account that it runs in. */
  async asRules(row: ExecutionRow): Promise<RunbookLaunch[]> {
    const entityRef = row.entity_ref ?? '';
    const entity = await this.#index.entity(entityRef);
    return launchesOf(
      { entityRef, ownerRef: entity?.ownerRef },
      {
        places: placesOfPlan(JSON.parse(row.plan)),
        riskClass: row.risk_class ?? 'destructive',
        requestedBy: row.requested_by ?? '',
      },
    );
  }
}

function notFound(executionId: string): NotFoundError {
  return new NotFoundError(`No execution '${executionId}'`);
}
