import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';

export const problems = defineCheck({
  id: 'no-problems',
  title: 'No problems',
  failureTitle: 'Problems',
  rationale: 'Problems hurt.',
  remediation: 'Mend them.',
  source: { title: 'A', url: 'https://example.com', quote: 'Have none.' },
  requiredFacts: ['fake/problems'],
  evaluate: ({ facts }) =>
    facts['fake/problems'] === 0
      ? pass('There are no problems.')
      : fail(`There are ${facts['fake/problems']} problems.`, [
          { label: 'Problems', value: Number(facts['fake/problems']) },
        ]),
});

export const owner = defineCheck({
  id: 'has-owner',
  title: 'Has an owner',
  failureTitle: 'Has no owner',
  rationale: 'Somebody must answer.',
  remediation: 'Name one.',
  source: { title: 'B', url: 'https://example.com', quote: 'Name one.' },
  requiredFacts: ['catalog/owner'],
  evaluate: ({ facts }) =>
    (facts['catalog/owner'] as { ref: string }).ref
      ? pass('It has an owner.')
      : fail('It has no owner.'),
});

export const scorecard: Scorecard = {
  id: 'basics',
  title: 'Basics',
  description: 'The basics.',
  filter: { kind: 'component' },
  sections: [
    {
      id: 'all',
      title: 'All',
      riskLevel: 'High',
      url: 'https://example.com',
      checks: [{ checkId: 'no-problems' }, { checkId: 'has-owner' }],
    },
  ],
  levels: [{ id: 'bronze', title: 'Bronze', demands: { minScore: 50 } }],
};
