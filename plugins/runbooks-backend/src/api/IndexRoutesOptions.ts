import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Clock, EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { Grant } from '../authority/Grant';
import { RunbookEntityAccess } from '../authorization/RunbookEntityAccess';
import { Reviews } from '../reviews/Reviews';
import { SourceRegistry } from '../sources/SourceRegistry';

/** What the routes about runbooks, entities and sources are built on. */
export interface IndexRoutesOptions {
  database: Knex;
  /** The sources that are read. */
  registry: SourceRegistry;
  /** What config lets the entities of an owner run. */
  grants: readonly Grant[];
  /** Ids of the executors that are installed. */
  executorIds: ReadonlySet<string>;
  /** After which a review is due again where a runbook does not say so itself. */
  reviewEvery: Duration;
  access: RunbookEntityAccess;
  reviews: Reviews;
  clock: Clock;
  entityAccess: EntityAccess;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}
