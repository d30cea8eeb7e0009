import { ApiOperation } from './ApiCall';
import { incidentOperations } from './incidentOperations';
import { onCallOperations } from './onCallOperations';
import { overrideOperations } from './overrideOperations';
import { pageOf } from './paging';
import { policyOperations } from './policyOperations';
import { headOf } from './references';
import { scheduleOperations } from './scheduleOperations';
import { userOperations } from './userOperations';

/** All that the sandbox answers of REST v2. */
export const operations: readonly ApiOperation[] = [
  ...onCallOperations,
  ...overrideOperations,
  ...scheduleOperations,
  ...policyOperations,
  ...userOperations,
  ...incidentOperations,
  {
    name: 'listPriorities',
    method: 'get',
    path: '/priorities',
    scope: 'priorities.read',
    run: call =>
      pageOf(
        call,
        'priorities',
        [...call.account.priorities.values()],
        priority => ({
          ...headOf(call.account, 'priority', priority),
          name: priority.name,
          description: priority.description,
        }),
      ),
  },
  {
    name: 'listAbilities',
    method: 'get',
    path: '/abilities',
    scope: 'abilities.read',
    run: () => ({ abilities: ['teams', 'urgencies', 'manage_schedules'] }),
  },
];
