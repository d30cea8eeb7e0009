import { AILING_SOURCES } from '../__fixtures__';
import { sourceGroups } from './sourceGroups';

describe('sourceGroups', () => {
  it('gathers the places of a source, and puts what needs somebody first', () => {
    const groups = sourceGroups(AILING_SOURCES);
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
