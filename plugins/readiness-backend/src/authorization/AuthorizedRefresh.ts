import {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import {
  readinessCollectionRefreshPermission,
  RefreshRequested,
} from '@opsready/backstage-plugin-readiness-common';
import { Request } from 'express';
import { JsonObject } from '@backstage/types';
import { Refresh } from '../collection/Refresh';
import { Definitions } from '../definitions/Definitions';

/** Who asks for a refresh, and with which request. */
export interface Requester {
  credentials: BackstageCredentials;
  request: Request<any, any, any, any, any>;
}

/** Refreshes for those who may, and records every attempt, refused ones too. */
export class AuthorizedRefresh {
  readonly #refresh: Refresh;
  readonly #permissions: PermissionsService;
  readonly #entityAccess: EntityAccess;
  readonly #auditor: AuditorService;
  readonly #definitions: Definitions;

  constructor(options: {
    refresh: Refresh;
    permissions: PermissionsService;
    entityAccess: EntityAccess;
    auditor: AuditorService;
    definitions: Definitions;
  }) {
    this.#refresh = options.refresh;
    this.#permissions = options.permissions;
    this.#entityAccess = options.entityAccess;
    this.#auditor = options.auditor;
    this.#definitions = options.definitions;
  }

  async refreshEntity(
    entityRef: string,
    { credentials, request }: Requester,
  ): Promise<RefreshRequested> {
    const meta = { queryType: 'by-entity', entityRef };
    return this.#audited(request, meta, async () => {
      await this.#entityAccess.authorizeEntity({
        credentials,
        entityRef,
        permission: readinessCollectionRefreshPermission,
      });
      return this.#refresh.refreshEntity(entityRef);
    });
  }

  async refreshCollector(
    collectorId: string,
    { credentials, request }: Requester,
  ): Promise<RefreshRequested> {
    const meta = { queryType: 'by-collector', collectorId };
    return this.#audited(request, meta, async () => {
      await this.#authorizeEverywhere(credentials);
      if (!this.#definitions.collectors.has(collectorId)) {
        throw new NotFoundError(`No collector '${collectorId}'`);
      }
      return this.#refresh.refreshCollector(collectorId);
    });
  }

  // A collector serves entities of every owner, so a decision with conditions is not enough.
  async #authorizeEverywhere(credentials: BackstageCredentials) {
    const permission = readinessCollectionRefreshPermission;
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `The permission ${permission.name} is needed for every entity to refresh a whole collector`,
      );
    }
  }

  async #audited(
    request: Requester['request'],
    meta: JsonObject,
    work: () => Promise<RefreshRequested>,
  ): Promise<RefreshRequested> {
    const event = await this.#auditor.createEvent({
      eventId: 'collection-refresh',
      severityLevel: 'medium',
      request,
      meta,
    });
    try {
      const requested = await work();
      await event.success({ meta: { ...requested } });
      return requested;
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }
}
