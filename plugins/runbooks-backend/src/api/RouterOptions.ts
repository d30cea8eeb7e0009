import {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Clock, EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { Grant } from '../authority/Grant';
import { RunbookEntityAccess } from '../authorization/RunbookEntityAccess';
import { Reviews } from '../reviews/Reviews';
import { RunbookIndex } from '../runbooks/RunbookIndex';
import { SourceRegistry } from '../sources/SourceRegistry';

/** What the API is built on. */
export interface RouterOptions {
  database: Knex;
  index: RunbookIndex;
  /** The sources that are read. */
  registry: SourceRegistry;
  /** What config lets the entities of an owner run. */
  grants: readonly Grant[];
  /** Ids of the executors that are installed. */
  executorIds: ReadonlySet<string>;
  /** After which a review is due again where a runbook does not say so itself. */
  reviewEvery: Duration;
  clock: Clock;
  entityAccess: EntityAccess;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** What the routes about runbooks, entities and sources are built on. */
export interface RunbookRoutesOptions extends RouterOptions {
  access: RunbookEntityAccess;
  reviews: Reviews;
}
