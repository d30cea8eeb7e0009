import { figure, table } from '../../markdown';
import { Measurement } from '../../measure';
import { memory } from '../../memory';
import { median } from '../../statistics';
import { Results } from '../Results';
import type { BindingsFigures } from '../tasks/bindings';

type Step = 'first' | 'unchanged' | 'onePercent';

const STEPS: Array<{ step: Step; label: string }> = [
  { step: 'first', label: 'nothing bound yet' },
  { step: 'unchanged', label: 'again, nothing changed' },
  { step: 'onePercent', label: '1 % of entities changed' },
];

/** What computing all bindings costs, and how many times the first computation that is. */
export function bindingsTable({ databases }: Results): string {
  return table(
    [
      'database',
      'work',
      'wall s',
      'x first',
      'CPU s',
      'rows written',
      'peak memory MB (x idle)',
      'longest block ms',
    ],
    databases.flatMap(({ database, bindings }) =>
      STEPS.map(({ step, label }) => [
        database,
        label,
        ...cells(bindings, step),
      ]),
    ),
  );
}

function cells(runs: readonly BindingsFigures[], step: Step): string[] {
  const of = (pick: (measured: Measurement) => number) =>
    median(runs.map(run => pick(run[step].measurement)));
  const times = median(
    runs.map(
      run => run[step].measurement.wallMs / run.first.measurement.wallMs,
    ),
  );
  return [
    figure(of(({ wallMs }) => wallMs) / 1_000),
    figure(times),
    figure(of(({ cpuMs }) => cpuMs) / 1_000),
    median(runs.map(run => run[step].written)).toLocaleString('en-US'),
    memory(of),
    figure(of(({ maxDelayMs }) => maxDelayMs)),
  ];
}

/** What there is to bind, and to look through. */
export function amountSentence({ size, databases }: Results): string {
  const [first] = databases;
  if (!first) {
    return '';
  }
  const [bindings] = first.bindings;
  const [history] = first.history;
  const count = (value: number) => value.toLocaleString('en-US');
  return `${count(size.runbooks)} runbooks and ${count(size.entities)} entities come to ${count(bindings.bindings)} bindings that are stored, ${count(bindings.withInherited)} with what comes
down from systems and owners, and ${count(bindings.unmatched)} entries that match nothing; ${count(size.executions)} executions, of which 200 are
open, to ${count(history.auditEntries)} entries of the record.`;
}

/** What each end of an execution costs at most. */
export function statisticsSentence({ databases }: Results): string {
  return databases
    .map(({ database, history }) => {
      const ms = median(
        history.map(({ busiest }) => busiest.statistics.wallMs),
      );
      const [{ busiest }] = history;
      return `${figure(ms)} ms on ${database} with ${busiest.executions.toLocaleString('en-US')} executions`;
    })
    .join(', ');
}
