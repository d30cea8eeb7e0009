import { held, table } from '../../markdown';
import { middleOf } from '../../slowestOf';
import { LIST_TARGET_MS } from '../peer';
import { Results } from '../Results';

/** The list page's query and the roll-up, each with the filter that was slowest. */
export function listTable(results: Results): string {
  return table(
    ['database', 'entities', 'caller sees', 'query', 'p95 ms', 'filter'],
    results.sizes.flatMap(({ database, count, lists }) =>
      (['all', 'set'] as const).flatMap(caller =>
        (['list', 'groups'] as const).map(query => {
          const slowest = middleOf(
            lists.map(figures => figures[caller][query]),
          );
          const target =
            database === 'PostgreSQL' ? LIST_TARGET_MS[count] : undefined;
          return [
            database,
            count.toLocaleString('en-US'),
            caller === 'all' ? 'all' : '1,000 entities',
            query === 'list' ? 'page of 25 and total' : 'roll-up',
            held(slowest.p95Ms, !target || slowest.p95Ms <= target),
            slowest.filter,
          ];
        }),
      ),
    ),
  );
}
