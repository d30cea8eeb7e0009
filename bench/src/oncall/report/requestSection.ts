import { figure, held, table } from '../../markdown';
import { Results } from '../Results';
import type { RequestFigures } from '../tasks/requests';

/** What lists shall take at most on PostgreSQL, for one caller at a time. */
const WANTED_MS = 150;

const CALLERS: Record<string, string> = {
  amara: 'employee',
  robin: 'contractor',
};

const HEADER = [
  'caller',
  'request',
  'statements',
  'one: p50 / p95 ms',
  'p50 x floor',
  'eight: p50 / p95 ms',
  'p50 x floor',
];

/** What requests take, and how many times as long as what they do at least. */
export function requestSection({ databases }: Results): string {
  const measured = databases.filter(({ requests }) => requests);
  if (measured.length === 0) {
    return '';
  }
  return `## Requests

To a portal with sign-in, catalog and the demo company's policy, from another process. The employee may read everything; for the
contractor every decision is conditional, and 1,000 entities of the catalog are to be seen. The floor is a route of the same
backend that asks for the same permission and sends the database something trivial; all routes take turns. Lists are pages of 25 with
totals. Statements are those of one request, those that permissions ask for among them. Wanted on PostgreSQL: ${WANTED_MS} ms at p95 for one
request at a time.

${measured.map(({ database, requests }) => `### ${database}\n\n${table(HEADER, rowsOf(requests!, database === 'PostgreSQL'))}\n`).join('\n')}
Eight requests at a time share the cores with the portal that asks and answers for permissions, with the database and with whoever
sends them: what they take is mostly waiting.
`;
}

function rowsOf(
  figures: readonly RequestFigures[],
  isWanted: boolean,
): string[][] {
  const byCaller = Map.groupBy(figures, ({ caller }) => caller);
  return [...byCaller].flatMap(([caller, [one, eight]]) => [
    ...(['entity', 'list'] as const).map(floor => [
      CALLERS[caller] ?? caller,
      `floor: ${floor}`,
      '1',
      latency(one.floors[floor]),
      '',
      latency(eight.floors[floor]),
      '',
    ]),
    ...one.routes.map((route, index) => {
      const other = eight.routes[index];
      const p95 = held(route.p95Ms, !isWanted || route.p95Ms <= WANTED_MS);
      return [
        CALLERS[caller] ?? caller,
        route.name,
        String(route.statements),
        `${figure(route.p50Ms)} / ${p95}`,
        figure(route.p50Ms / one.floors[route.floor].p50Ms),
        latency(other),
        figure(other.p50Ms / eight.floors[route.floor].p50Ms),
      ];
    }),
  ]);
}

function latency({ p50Ms, p95Ms }: { p50Ms: number; p95Ms: number }): string {
  return `${figure(p50Ms)} / ${figure(p95Ms)}`;
}
