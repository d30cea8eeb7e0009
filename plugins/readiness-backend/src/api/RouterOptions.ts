import {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Clock, EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Refresh } from '../collection/Refresh';
import { Definitions } from '../definitions/Definitions';

/** What the API is built on. */
export interface RouterOptions {
  database: Knex;
  definitions: Definitions;
  refresh: Refresh;
  clock: Clock;
  entityAccess: EntityAccess;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}
