import {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Clock, EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RunbookIndex } from '../runbooks/RunbookIndex';

/** What the API is built on. */
export interface RouterOptions {
  database: Knex;
  index: RunbookIndex;
  clock: Clock;
  entityAccess: EntityAccess;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}
