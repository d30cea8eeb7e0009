import { figure, table } from '../../markdown';
import { Measurement } from '../../measure';
import { memory } from '../../memory';
import { median } from '../../statistics';
import { Coverages, Results } from '../Results';
import type { CoverageWork } from '../tasks/coverage';

/** What was computed, in the order in which it was. */
const WORKS: Array<{
  label: string;
  pick: (coverages: Coverages) => CoverageWork;
}> = [
  { label: 'nothing computed yet', pick: ({ first }) => first.work },
  { label: 'again, nothing changed', pick: ({ first }) => first.again },
  { label: 'an hour later, all of it', pick: ({ nextHour }) => nextHour.work },
  {
    label: 'after a read that found nothing new',
    pick: ({ unchanged }) => unchanged.work,
  },
  {
    label: '1 % of schedules overridden',
    pick: ({ onePercent }) => onePercent.work,
  },
];

/** What coverage costs. */
export function coverageSection(results: Results): string {
  const [database] = results.databases;
  if (!database) {
    return '';
  }
  const [{ first }] = database.coverages;
  const { size } = results;
  const count = (value: number) => value.toLocaleString('en-US');
  const states = Object.entries(first.states).map(
    ([state, pairs]) => `${count(pairs)} ${state}`,
  );
  return `## Coverage of 28 days

${count(size.rosters)} rosters serve ${count(size.entities)} entities and are held against what these require, all hours or business hours in two time zones, which
comes to ${count(first.work.computed)} pairs (${states.join(', ')}). Clocks change within the 28 days. With each pair go the loads of its people. The
window begins with the hour, so all of it is computed once an hour, and in between what changed. No provider is called. CPU is that
of the backend, not of a database server.

${table(
  [
    'database',
    'work',
    'pairs computed',
    'wall s',
    'ms per roster',
    'CPU s',
    'statements',
    'rows written',
    'peak memory MB (x idle)',
    'longest block ms',
  ],
  results.databases.flatMap(({ database: kind, coverages }) =>
    WORKS.map(({ label, pick }) => [
      kind,
      label,
      ...cells(coverages.map(pick), size.rosters),
    ]),
  ),
)}
`;
}

function cells(runs: readonly CoverageWork[], rosters: number): string[] {
  const of = (pick: (measured: Measurement) => number) =>
    median(runs.map(({ measurement }) => pick(measurement)));
  const counted = (pick: (work: CoverageWork) => number) =>
    median(runs.map(pick)).toLocaleString('en-US');
  const wallMs = of(measured => measured.wallMs);
  return [
    counted(({ computed }) => computed),
    figure(wallMs / 1_000),
    figure(wallMs / rosters),
    figure(of(({ cpuMs }) => cpuMs) / 1_000),
    counted(({ statements }) => statements),
    counted(({ written }) => written),
    memory(of),
    figure(of(({ maxDelayMs }) => maxDelayMs)),
  ];
}
