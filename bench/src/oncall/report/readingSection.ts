import { readWindow } from '@opsready/backstage-plugin-oncall-backend/src/collection/readWindow';
import { figure, table } from '../../markdown';
import { Measurement } from '../../measure';
import { memory } from '../../memory';
import { median } from '../../statistics';
import { Readings, Results } from '../Results';
import { START } from '../seed/company';
import { callsText } from './cells';
import type { ReadingFigures } from '../tasks/reading';

const READS: Array<{ read: keyof Readings; label: string }> = [
  { read: 'first', label: 'nothing known yet' },
  { read: 'unchanged', label: 'again, nothing changed' },
  { read: 'onePercent', label: '1 % of schedules overridden' },
];

const DAYS_AHEAD =
  (readWindow(START).to.getTime() - START.getTime()) / 86_400_000;

/** What reading a PagerDuty account costs here and there. */
export function readingSection(results: Results): string {
  const [database] = results.databases;
  if (!database) {
    return '';
  }
  const [{ first }] = database.readings;
  const { people, schedules, shifts } = first.stored;
  const count = (value: number) => value.toLocaleString('en-US');
  return `## Reading PagerDuty

A whole account, over HTTP from a sandbox in a process of its own: ${count(results.size.rosters)} escalation policies with ${count(schedules)} schedules, of
which ${count(people)} users are part, and ${count(shifts)} shifts of the ${DAYS_AHEAD} days that are read. PagerDuty takes 960 calls a minute of a key, of which
a read leaves a fifth to those who wait for an answer. What differs is written; rows that are written where nothing changed say when
each roster was read.

**Provider calls of one read**: ${callsText(first.calls)}; ${first.throttled === 0 ? 'none' : count(first.throttled)} of them refused. A read of an
account that did not change takes as many: PagerDuty cannot be asked for what is new. Most tell of shifts, a hundred
each. The wall time holds that of the sandbox, and of waiting where a minute has no more calls.

${table(
  [
    'database',
    'read',
    'provider calls',
    'wall s',
    'CPU s',
    'rows written',
    'peak memory MB (x idle)',
    'longest block ms',
    'bindings after it s',
  ],
  results.databases.flatMap(({ database: kind, readings }) =>
    READS.map(({ read, label }) => [
      kind,
      label,
      ...cells(readings.map(run => run[read])),
    ]),
  ),
)}
`;
}

function cells(runs: readonly ReadingFigures[]): string[] {
  const of = (pick: (measured: Measurement) => number) =>
    median(runs.map(({ read }) => pick(read)));
  const calls = runs.map(run =>
    Object.values(run.calls).reduce((sum, count) => sum + count, 0),
  );
  return [
    median(calls).toLocaleString('en-US'),
    figure(of(({ wallMs }) => wallMs) / 1_000),
    figure(of(({ cpuMs }) => cpuMs) / 1_000),
    median(runs.map(({ written }) => written)).toLocaleString('en-US'),
    memory(of),
    figure(of(({ maxDelayMs }) => maxDelayMs)),
    figure(median(runs.map(({ bindings }) => bindings.wallMs)) / 1_000),
  ];
}
