import {
  ACTIVE_STATUSES,
  ExecutionStatus,
  FINISHED_STATUSES,
} from '@opsready/backstage-plugin-runbooks-common';
import { mayBecome, TRANSITIONS } from './transitions';

const ALL = Object.keys(TRANSITIONS) as ExecutionStatus[];

/** Every change that is allowed, written out once more: one that is added or lost by accident shows here. */
const ALLOWED: Array<[ExecutionStatus, string]> = [
  ['requested', 'awaitingApproval submitting cancelled rejected expired'],
  ['awaitingApproval', 'requested cancelled rejected expired'],
  ['submitting', 'running failed unknown'],
  [
    'running',
    'waiting stopping succeeded failed timedOut cancelled rejected unknown',
  ],
  [
    'waiting',
    'running stopping succeeded failed timedOut cancelled rejected unknown',
  ],
  [
    'stopping',
    'running waiting succeeded failed timedOut cancelled rejected unknown',
  ],
  [
    'unknown',
    'running waiting stopping succeeded failed timedOut cancelled rejected',
  ],
];

const allowed = new Map(
  ALLOWED.map(([from, to]) => [from, new Set(to.split(' '))]),
);

describe('transitions', () => {
  it('know every status', () => {
    expect([...ALL].sort()).toEqual(
      [...ACTIVE_STATUSES, ...FINISHED_STATUSES].sort(),
    );
  });

  it.each(ALL.flatMap(from => ALL.map(to => ({ from, to }))))(
    'from $from to $to are as the table says',
    ({ from, to }) => {
      expect(mayBecome(from, to)).toBe(allowed.get(from)?.has(to) ?? false);
    },
  );

  it('reach a provider through submitting only', () => {
    expect(ALL.filter(from => mayBecome(from, 'running')).sort()).toEqual([
      'stopping',
      'submitting',
      'unknown',
      'waiting',
    ]);
    expect(ALL.filter(from => mayBecome(from, 'submitting'))).toEqual([
      'requested',
    ]);
  });

  it('leave nothing that has ended', () => {
    expect(FINISHED_STATUSES.flatMap(status => TRANSITIONS[status])).toEqual(
      [],
    );
  });
});
