import { listRunbooks } from '@opsready/backstage-plugin-runbooks-backend/src/api/readModels/listRunbooks';
import { runbookDetail } from '@opsready/backstage-plugin-runbooks-backend/src/api/readModels/runbookDetail';
import {
  RunbookFilter,
  RunbookStateFilter,
} from '@opsready/backstage-plugin-runbooks-backend/src/api/readModels/RunbookFilter';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { NOW } from '../seed/company';
import { Caller } from './Caller';
import { Query } from './Query';
import { Samples } from './Samples';

const STATES: RunbookStateFilter[] = [
  'incomplete',
  'reviewDue',
  'drifted',
  'unbound',
  'neverRun',
  'problems',
];

/** ListRunbooks with every kind of filter. */
export function runbookQueries(
  database: Knex,
  caller: Caller,
  { runbooks, ownerRef }: Samples,
): Query[] {
  const list = (name: string, filter: RunbookFilter, offset = 0): Query => ({
    name,
    run: () =>
      listRunbooks({
        database,
        filter,
        visible: caller.entities,
        page: { limit: 25, offset },
        now: NOW,
      }),
  });
  return [
    list('none', {}),
    list('none, last page', {}, runbooks - 25),
    list('area', { area: ['change'] }),
    list('format', { format: ['markdown'] }),
    list('owner', { owner: [ownerRef] }),
    list('account', { account: ['111122223333'] }),
    ...STATES.map(state => list(`state ${state}`, { state: [state] })),
    list('text, many', { text: 'restart' }),
    list('text, few', { text: 'wise-77' }),
    list('text, none', { text: 'no such' }),
    list('owner, area, state and text', {
      owner: [ownerRef],
      area: ['change'],
      state: ['incomplete', 'neverRun'],
      text: '7',
    }),
  ];
}

/** GetRunbook. */
export function runbookDetailQueries(
  database: Knex,
  caller: Caller,
  { boundRunbook, busyRunbook }: Samples,
): Query[] {
  const detail = (name: string, runbookId: string): Query => ({
    name,
    run: () =>
      runbookDetail({
        database,
        runbookId,
        visible: caller.entities,
        reviewable: caller.entities,
        reviewEvery: Duration.fromObject({ days: 180 }),
        now: NOW,
      }),
  });
  return [
    detail('bound to most', boundRunbook),
    detail('run most', busyRunbook),
  ];
}
