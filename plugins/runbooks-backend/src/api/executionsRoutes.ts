import {
  AuditorService,
  HttpAuthService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Clock, EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Grant } from '../authority/Grant';
import { ExecutionAccess } from '../authorization/executions/ExecutionAccess';
import { RunbookEntityAccess } from '../authorization/RunbookEntityAccess';
import { Executions } from '../executions/createExecutions';
import { Launching } from '../launch/createLaunching';
import { StoredRunbookIndex } from '../runbooks/StoredRunbookIndex';
import { addActionRoutes } from './actionRoutes';
import { addApprovalRoutes } from './approvalRoutes';
import { addAuditRoutes } from './auditRoutes';
import { ExecutionPage } from './executionPage';
import { addExecutionRoutes } from './executionRoutes';
import { addLaunchRoutes } from './launchRoutes';
import { AddRoutes } from './router';

/**
 * The routes about launches, approvals, executions and their record.
 *
 * @param options - with the rules of entities and of launches registered
 */
export function executionsRoutes(options: {
  auditor: AuditorService;
  clock: Clock;
  database: Knex;
  entityAccess: EntityAccess;
  executions: Executions;
  grants: readonly Grant[];
  httpAuth: HttpAuthService;
  launching: Launching;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  userInfo: UserInfoService;
}): AddRoutes {
  const { executions, launching } = options;
  const launchAccess = launching.access;
  const access = new ExecutionAccess({
    ...options,
    ...launching,
    launchAccess,
    index: new StoredRunbookIndex(options.database),
  });
  const page = new ExecutionPage({ ...options, ...executions, access });
  const routes = {
    ...options,
    access,
    launchAccess,
    page,
    readExecution: page.readOwn.bind(page),
  };
  return router => {
    addLaunchRoutes(router, routes);
    addApprovalRoutes(router, routes);
    addExecutionRoutes(router, routes);
    addActionRoutes(router, routes);
    addAuditRoutes(router, {
      ...options,
      access: new RunbookEntityAccess(options),
    });
  };
}
