import { ExecutionFilter } from '@opsready/backstage-plugin-runbooks-backend/src/api/readModels/ExecutionFilter';
import { listExecutions } from '@opsready/backstage-plugin-runbooks-backend/src/api/readModels/listExecutions';
import {
  ACTIVE_STATUSES,
  ExecutionStatus,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { NOW, personRef } from '../seed/company';
import { grants } from '../seed/grants';
import { Caller } from './Caller';
import { Query } from './Query';
import { Samples } from './Samples';

const STATUSES: ExecutionStatus[] = [
  'awaitingApproval',
  'running',
  'succeeded',
  'failed',
  'expired',
];

/** ListExecutions with every kind of filter, and the inbox. */
export function executionQueries(
  database: Knex,
  caller: Caller,
  samples: Samples,
): Query[] {
  const { busyEntity, busyRunbook, busyPerson, ownerRef } = samples;
  const list = (name: string, filter: ExecutionFilter, offset = 0): Query => ({
    name,
    run: () =>
      listExecutions({
        database,
        filter,
        visible: [caller.launches],
        grants,
        page: { limit: 25, offset },
        now: NOW,
      }),
  });
  return [
    list('none', {}),
    list('none, last page', {}, samples.executions - 25),
    list('entity', { entityRef: busyEntity }),
    list('entity with many runbooks', { entityRef: samples.boundEntity }),
    list('runbook', { runbookId: busyRunbook }),
    ...STATUSES.map(status => list(`status ${status}`, { status: [status] })),
    list('all that are open', { status: [...ACTIVE_STATUSES] }),
    list('requester', { requestedBy: busyPerson }),
    list('started outside', { outside: true }),
    list('not started outside', { outside: false }),
    list('area', { area: ['change'] }),
    list('account', { account: ['111122223333'] }),
    list('text, many', { text: 'restart' }),
    list('text, some', { text: 'service-77' }),
    list('text, none', { text: 'no such' }),
    list('area, account, status and text', {
      area: ['change'],
      account: ['111122223333'],
      status: ['failed'],
      text: '7',
    }),
    {
      name: 'awaiting my approval',
      run: () =>
        listExecutions({
          database,
          filter: {},
          visible: [caller.launches, caller.launches],
          grants,
          inbox: {
            personRef: personRef(1),
            memberOf: [personRef(1), ownerRef],
          },
          page: { limit: 25, offset: 0 },
          now: NOW,
        }),
    },
  ];
}
