import { figure, table } from '../../markdown';
import { middleOf } from '../../slowestOf';
import { CallerName } from '../queries/Caller';
import { Results } from '../Results';
import type { ReadModel } from '../tasks/lists';

const MODELS: Array<{ model: ReadModel; label: string }> = [
  { model: 'runbooks', label: 'runbooks, page of 25 and total' },
  { model: 'runbook', label: 'one runbook' },
  { model: 'executions', label: 'executions, page of 25 and total' },
  { model: 'audit', label: 'record, page of 25 and total' },
  { model: 'entityRunbooks', label: "an entity's runbooks" },
  { model: 'entityFacts', label: 'what readiness asks for' },
];

const CALLERS: Record<CallerName, string> = {
  all: 'all',
  set: '1,000 entities',
  owner: 'what one group owns',
};

/** Each read model with the filter that was slowest. */
export function listTable({ databases }: Results): string {
  return table(
    ['database', 'read model', 'caller sees', 'p95 ms', 'slowest filter'],
    databases.flatMap(({ database, lists }) =>
      MODELS.flatMap(({ model, label }) =>
        (['all', 'set', 'owner'] as const).flatMap(caller => {
          const runs = lists.flatMap(figures => figures[caller][model] ?? []);
          if (runs.length === 0) {
            return [];
          }
          const { p95Ms, filter } = middleOf(runs);
          return [[database, label, CALLERS[caller], figure(p95Ms), filter]];
        }),
      ),
    ),
  );
}
