import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import {
  Check,
  Collector,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { checks as builtInChecks } from '../checks';
import { ops07 } from '../scorecards/definitions/ops07';
import { validateDefinitions } from './validateDefinitions';

const collector: Collector = {
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

function checkOf(id: string, ...requiredFacts: string[]): Check {
  return {
    id,
    title: 'Right',
    failureTitle: 'Wrong',
    rationale: 'Because.',
    remediation: 'Do it.',
    source: { title: 'A', url: 'https://example.com', quote: 'A.' },
    requiredFacts,
    evaluate: () => pass('Right.'),
  };
}

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
  levels: [{ id: 'bronze', title: 'Bronze', demands: { minScore: 50 } }],
};

const valid = {
  collectors: [collector],
  checks: [checkOf('is-small', 'example/size')],
  scorecards: [scorecard],
};

describe('validateDefinitions', () => {
  it('accepts what fits together', () => {
    expect(() => validateDefinitions(valid)).not.toThrow();
  });

  it('accepts what is built in, whether or not its collectors are installed', () => {
    expect(() =>
      validateDefinitions({
        collectors: [],
        checks: builtInChecks,
        scorecards: [ops07],
      }),
    ).not.toThrow();
  });

  it.each([
    [
      'an id that is not kebab-case',
      { collectors: [{ ...collector, id: 'Example' }] },
      "Collector id 'Example' is not kebab-case",
    ],
    [
      'a check without facts',
      { checks: [checkOf('is-small')] },
      "Check 'is-small' requires no fact",
    ],
    [
      'a collector twice',
      { collectors: [collector, collector] },
      "Collector 'example' is added more than once",
    ],
    [
      'a check twice',
      { checks: [...valid.checks, ...valid.checks] },
      "Check 'is-small' is added more than once",
    ],
    [
      'a scorecard twice',
      { scorecards: [scorecard, scorecard] },
      "Scorecard 'example' is added more than once",
    ],
    [
      'a fact that its collector does not declare',
      { checks: [checkOf('is-small', 'example/colour')] },
      "Check 'is-small' requires fact 'example/colour', which collector 'example' does not declare; it declares size",
    ],
    [
      'a check that does not exist',
      { checks: [] },
      "Scorecard 'example' lists check 'is-small' in section 'one', which does not exist",
    ],
    [
      'a weight below 0',
      {
        scorecards: [
          {
            ...scorecard,
            sections: [
              {
                ...scorecard.sections[0],
                checks: [{ checkId: 'is-small', weight: -1 }],
              },
            ],
          },
        ],
      },
      "Scorecard 'example' gives check 'is-small' the weight -1",
    ],
    [
      'a check listed twice',
      {
        scorecards: [
          {
            ...scorecard,
            sections: [...scorecard.sections, ...scorecard.sections],
          },
        ],
      },
      "Scorecard 'example' lists check 'is-small' twice",
    ],
    [
      'levels in the wrong order',
      {
        scorecards: [
          {
            ...scorecard,
            levels: [
              { id: 'gold' as const, title: 'Gold', demands: {} },
              ...scorecard.levels,
            ],
          },
        ],
      },
      "Scorecard 'example' does not list its levels lowest first",
    ],
    [
      'no level',
      { scorecards: [{ ...scorecard, levels: [] }] },
      "Scorecard 'example' has no level",
    ],
    [
      'a score that nobody can reach',
      {
        scorecards: [
          {
            ...scorecard,
            levels: [
              {
                id: 'bronze' as const,
                title: 'Bronze',
                demands: { minScore: 101 },
              },
            ],
          },
        ],
      },
      "Scorecard 'example' demands a score of 101 for bronze",
    ],
    [
      'a filter by what it cannot filter by',
      {
        scorecards: [
          {
            ...scorecard,
            filter: {
              $all: [{ kind: 'Component' }, { $not: { 'spec.colour': 'red' } }],
            },
          },
        ],
      },
      "Scorecard 'example' filters by 'spec.colour'",
    ],
  ])('names the culprit of %s', (_, wrong, message) => {
    expect(() =>
      validateDefinitions({ ...valid, ...(wrong as Partial<typeof valid>) }),
    ).toThrow(message);
  });

  it('lists everything that is wrong at once', () => {
    expect(() =>
      validateDefinitions({
        collectors: [collector, collector],
        checks: [],
        scorecards: [scorecard],
      }),
    ).toThrow(/Collector 'example'.*; Scorecard 'example'/);
  });
});
