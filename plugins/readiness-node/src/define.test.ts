import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { Check } from './Check';
import { EntityCollector } from './Collector';
import { defineCheck, defineCollector, defineScorecard } from './define';
import { pass } from './verdicts';

const collector: EntityCollector = {
  kind: 'entity',
  id: 'example',
  title: 'Example',
  description: 'An example.',
  facts: {
    size: { type: 'number', description: 'A size.', maxAge: { hours: 1 } },
  },
  requiredPermissions: [],
  schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
  collect: async () => new Map(),
};

const check: Check = {
  id: 'is-small',
  title: 'Small',
  failureTitle: 'Large',
  rationale: 'Because.',
  remediation: 'Cut it.',
  source: { title: 'A', url: 'https://example.com', quote: 'A.' },
  requiredFacts: ['example/size'],
  evaluate: () => pass('It is small.'),
};

const scorecard: Scorecard = {
  id: 'example',
  title: 'Example',
  description: 'An example.',
  filter: { kind: 'Component' },
  sections: [
    {
      id: 'one',
      title: 'One',
      riskLevel: 'High',
      url: 'https://example.com',
      checks: [{ checkId: 'is-small' }],
    },
  ],
  levels: [{ id: 'bronze', title: 'Bronze', demands: {} }],
};

describe('define functions', () => {
  it('give back what they are given', () => {
    expect(defineCollector(collector)).toBe(collector);
    expect(defineCheck(check)).toBe(check);
    expect(defineScorecard(scorecard)).toBe(scorecard);
  });

  it.each(['', 'Large', 'is_large', '-large', 'large-', '2-large', 'a--b'])(
    "name the culprit of the id '%s'",
    id => {
      expect(() => defineCollector({ ...collector, id })).toThrow(
        `Collector id '${id}' is not kebab-case`,
      );
      expect(() => defineCheck({ ...check, id })).toThrow(
        `Check id '${id}' is not kebab-case`,
      );
      expect(() => defineScorecard({ ...scorecard, id })).toThrow(
        `Scorecard id '${id}' is not kebab-case`,
      );
    },
  );

  it('name the collector and the fact whose id is malformed', () => {
    const facts = { Size: collector.facts.size };
    expect(() => defineCollector({ ...collector, facts })).toThrow(
      "Collector 'example': fact id 'Size' is not kebab-case",
    );
  });

  it('name the check that requires no fact, or one without collector', () => {
    expect(() => defineCheck({ ...check, requiredFacts: [] })).toThrow(
      "Check 'is-small' requires no fact",
    );
    expect(() => defineCheck({ ...check, requiredFacts: ['size'] })).toThrow(
      "Check 'is-small' requires fact 'size', which is not of the form <collector>/<fact>",
    );
  });

  it('name the section whose id is malformed, and the check that is listed twice', () => {
    const [section] = scorecard.sections;
    expect(() =>
      defineScorecard({
        ...scorecard,
        sections: [{ ...section, id: 'One' }],
      }),
    ).toThrow("Scorecard 'example': section id 'One' is not kebab-case");
    expect(() =>
      defineScorecard({
        ...scorecard,
        sections: [section, { ...section, id: 'two' }],
      }),
    ).toThrow("Scorecard 'example' lists check 'is-small' twice");
  });
});
