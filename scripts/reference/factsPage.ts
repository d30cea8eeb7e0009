import type {
  Check,
  Collector,
} from '@opsready/backstage-plugin-readiness-node';
import { code, duration, linkTo, page, table } from './markdown';

/** Every fact of every collector: its type, how old it may be, and which checks need it. */
export function factsPage(
  collectors: readonly Collector[],
  checks: readonly Check[],
): string {
  return page(
    '# Facts',
    'A fact is one observation about an entity, before any policy. Its id is `<collector>/<fact>`. Older than its maximum age it answers nothing, and the checks that need it are `unknown`. Schedules and maximum ages can be changed under `opsready.readiness.collectors.<collector>` in the config.',
    'An item list is `{ count, total, items }`: `count` of those concerned out of `total` looked at; `items` names at most ten of them, the worst or oldest first, as `{ label, resource?, link?, at?, detail? }`.',
    ...collectors.flatMap(collector => section(collector, checks)),
  );
}

function section(collector: Collector, checks: readonly Check[]): string[] {
  const { id, title, description, facts, schedule } = collector;
  const full =
    collector.kind === 'target' && collector.fullReadEvery
      ? ` Everything is read every ${duration(collector.fullReadEvery)}; in between what changed.`
      : '';
  const reads =
    collector.kind === 'target'
      ? 'Reads one account and Region at a time.'
      : 'Asks by entity, many at a time.';
  return [
    `## ${id}`,
    `${title}. ${description} ${reads} A cycle begins every ${duration(schedule.frequency)}.${full}`,
    ...Object.entries(facts).map(([fact, definition]) => {
      const factId = `${id}/${fact}`;
      const users = checks.filter(({ requiredFacts }) =>
        requiredFacts.includes(factId),
      );
      return [
        `### ${factId}`,
        definition.description,
        table(
          ['Type', 'Maximum age', 'Checks'],
          [
            [
              code(definition.type),
              duration(definition.maxAge),
              users.map(check => linkTo('checks', check.id)).join(', ') ||
                'none',
            ],
          ],
        ),
      ].join('\n\n');
    }),
  ];
}
