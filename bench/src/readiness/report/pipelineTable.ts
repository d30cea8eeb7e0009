import { figure, held, table } from '../../markdown';
import { Measurement } from '../../measure';
import { median } from '../../statistics';
import { CHECKS } from '../definitions';
import { PEER, TARGETS } from '../peer';
import { Results } from '../Results';
import type { PipelineFigures } from '../tasks/pipeline';

type Step = 'stored' | 'evaluated' | 'onePercent' | 'unchanged';

const STEPS: Array<{ step: Step; label: string; timesPeer?: number }> = [
  { step: 'stored', label: 'all facts stored' },
  {
    step: 'evaluated',
    label: 'all results current and stored',
    timesPeer: TARGETS.allTimesPeer,
  },
  {
    step: 'onePercent',
    label: '1 % changed: stored, all current',
    timesPeer: TARGETS.onePercentTimesPeer,
  },
  { step: 'unchanged', label: 'the same facts again' },
];

/** Bulk work: how long, at what cost, and how many times the peer. */
export function pipelineTable(results: Results): string {
  return table(
    [
      'database',
      'entities',
      'work',
      'wall s',
      'CPU s',
      'checks/s, x peer',
      'checks/CPU s, x peer',
      'peak memory MB (x idle)',
      'longest block ms',
    ],
    results.sizes.flatMap(size =>
      STEPS.map(step => row(size, size.pipeline, step)),
    ),
  );
}

function row(
  { database, count }: Results['sizes'][number],
  runs: PipelineFigures[],
  { step, label, timesPeer }: (typeof STEPS)[number],
): string[] {
  const of = (pick: (measured: Measurement) => number) =>
    median(runs.map(run => pick(run[step])));
  const wall = of(({ wallMs }) => wallMs) / 1000;
  const cpu = of(({ cpuMs }) => cpuMs) / 1000;
  const peak = of(({ peakRssMb }) => peakRssMb);
  const memory = of(({ peakRssMb, idleRssMb }) => peakRssMb / idleRssMb);
  const block = of(({ maxDelayMs }) => maxDelayMs);
  const peer = (seconds: number) => {
    const rate = (count * CHECKS) / seconds;
    const times = rate / PEER.checksPerSecond[database];
    return timesPeer === undefined
      ? ''
      : `${figure(rate)}, ${held(times, times >= timesPeer, ' x')}`;
  };
  const bounded = count !== 10_000 || memory <= TARGETS.memoryTimesIdle;
  return [
    database,
    count.toLocaleString('en-US'),
    label,
    figure(wall),
    figure(cpu),
    peer(wall),
    peer(cpu),
    `${figure(peak)} (${held(memory, bounded, ' x')})`,
    held(block, block <= TARGETS.loopDelayMs),
  ];
}

/** That nothing is evaluated and written where nothing changed, as counted. */
export function unchangedSentence(results: Results): string {
  const runs = results.sizes.flatMap(({ pipeline }) => pipeline);
  const evaluated = Math.max(
    ...runs.map(({ evaluatedUnchanged }) => evaluatedUnchanged),
  );
  const rows = Math.max(...runs.map(({ rowsUnchanged }) => rowsUnchanged));
  return `Where the same facts came again, at most ${evaluated} entities were evaluated and ${rows} rows written (wanted: none of either).`;
}
