import { PlacedSource } from './PlacedSource';

/** A source with all places that it is read in. */
export interface SourceGroup {
  sourceId: string;
  title: string;
  states: PlacedSource[];
}

/** The worst first. */
const ORDER: ReadonlyArray<PlacedSource['state']> = [
  'denied',
  'stale',
  'never',
  'current',
];

/** The sources with their places, those that need somebody first. */
export function sourceGroups(sources: readonly PlacedSource[]): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  for (const source of [...sources].sort(byNeed)) {
    const { sourceId, title } = source;
    const group = groups.get(sourceId) ?? { sourceId, title, states: [] };
    group.states.push(source);
    groups.set(sourceId, group);
  }
  return [...groups.values()];
}

function byNeed(a: PlacedSource, b: PlacedSource): number {
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
}
