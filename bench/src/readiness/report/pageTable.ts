import { figure, held, table } from '../../markdown';
import { PEER, TARGETS } from '../peer';
import { Results } from '../Results';

/** The request of an entity page against a route that only asks for the same permission. */
export function pageTable(results: Results): string {
  return table(
    [
      'database',
      'policy, caller',
      'connections',
      'no-op p50 ms',
      'floor p50 / p99 ms',
      'page p50 / p99 ms',
      'p50 x floor',
      'p99 x floor',
      'p50 x peer',
    ],
    results.pages.flatMap(({ database, policy, figures }) =>
      figures.callers.map(({ caller, connections, routes }) => {
        const { page, floor } = routes;
        const p50 = page.p50Ms / floor.p50Ms;
        const p99 = page.p99Ms / floor.p99Ms;
        const peer = page.p50Ms / PEER.entityPageP50Ms[0];
        return [
          database,
          `${policy}, ${caller}`,
          String(connections),
          figure(routes['no-op'].p50Ms),
          `${figure(floor.p50Ms)} / ${figure(floor.p99Ms)}`,
          `${figure(page.p50Ms)} / ${figure(page.p99Ms)}`,
          held(p50, p50 <= TARGETS.pageP50TimesFloor),
          held(p99, p99 <= TARGETS.pageP99TimesFloor),
          // The peer was measured with one connection
          connections === 1 ? held(peer, peer <= TARGETS.pageTimesPeer) : '',
        ];
      }),
    ),
  );
}

/** What building a caller's set of readable entities takes, which lists need first. */
export function setSentence(results: Results): string {
  const built = results.pages.flatMap(({ figures }) => figures.setMs ?? []);
  return built.length === 0
    ? ''
    : `Building the set of a caller who may read 1,000 entities, asked from the catalog: ${built.map(figure).join(' and ')} ms.`;
}
