import { ScorecardDefinition } from '@opsready/backstage-plugin-readiness-common';
import { anchorIn, checkAnchor } from './checkAnchor';

const section = (id: string): ScorecardDefinition['sections'][number] => ({
  id,
  title: id,
  riskLevel: 'High',
  url: 'https://a.example',
  checks: [{ checkId: 'has-owner', weight: 3 }],
});

const scorecard = (id: string): ScorecardDefinition => ({
  id,
  title: id,
  description: '',
  sections: [section(`${id}-one`)],
  levels: [],
});

describe('anchorIn', () => {
  it('gives a check that several scorecards ask one anchor each, the first of them the known one', () => {
    const scorecards = [scorecard('a'), scorecard('b')];
    const anchors = scorecards.map(({ sections }) =>
      anchorIn(sections[0], 'has-owner', scorecards),
    );
    expect(anchors).toEqual([
      checkAnchor('has-owner'),
      'readiness-has-owner-b-one',
    ]);
  });
});
