import { PlacedSource } from './PlacedSource';
import { sourceGroups } from './sourceGroups';

const of = (
  sourceId: string,
  state: PlacedSource['state'],
  place?: string,
): PlacedSource => ({ sourceId, title: sourceId, state, place });

describe('sourceGroups', () => {
  it('gathers the places of a source, and puts what needs somebody first', () => {
    const groups = sourceGroups([
      of('markdown', 'current'),
      of('ssm-documents', 'stale', 'production'),
      of('ssm-documents', 'denied', 'staging'),
      of('catalog', 'never'),
    ]);
    expect(
      groups.map(({ sourceId, states }) => [
        sourceId,
        states.map(({ state }) => state),
      ]),
    ).toEqual([
      ['ssm-documents', ['denied', 'stale']],
      ['catalog', ['never']],
      ['markdown', ['current']],
    ]);
  });
});
