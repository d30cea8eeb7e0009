import {
  Collector,
  defineCheck,
  defineCollector,
  defineScorecard,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { Definitions } from '../../definitions/Definitions';

const HOUR = 3_600_000;
const targets = ['eu-west-1', 'us-east-1'].map(region => ({
  id: `111122223333/${region}`,
  account: '111122223333',
  region,
  environment: 'production',
}));

const catalog = defineCollector({
  kind: 'entity',
  id: 'catalog',
  title: 'Catalog',
  description: 'What the catalog says',
  requiredPermissions: [],
  schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
  facts: {
    owner: { type: 'object', description: 'The owner', maxAge: { hours: 6 } },
    tier: { type: 'number', description: 'The tier', maxAge: { hours: 6 } },
  },
  collect: async () => new Map(),
});

const securityHub = defineCollector({
  kind: 'target',
  id: 'aws-security-hub',
  title: 'AWS Security Hub',
  description: 'Findings',
  requiredPermissions: ['securityhub:GetFindings'],
  schedule: { frequency: { minutes: 30 }, timeout: { minutes: 5 } },
  facts: {
    'critical-findings': {
      type: 'object',
      description: 'Critical findings',
      maxAge: { hours: 24 },
    },
  },
  targets,
  async *read() {},
  toFacts: () => ({ 'critical-findings': {} }),
});

const source = { title: 'OPS07-BP01', url: 'https://example.com', quote: 'q' };
const about = { rationale: 'Why', remediation: 'How', source };

const hasOwner = defineCheck({
  ...about,
  id: 'has-owner',
  title: 'It has an owner',
  failureTitle: 'Nobody owns it',
  requiredFacts: ['catalog/owner'],
  evaluate: () => pass('Owned'),
});

const noCriticalFindings = defineCheck({
  ...about,
  id: 'no-critical-findings',
  title: 'No critical findings',
  failureTitle: 'It has critical findings',
  requiredFacts: ['aws-security-hub/critical-findings'],
  evaluate: () => pass('None'),
});

const hasRoster = defineCheck({
  ...about,
  id: 'has-roster',
  title: 'It has a roster',
  failureTitle: 'Nobody answers for it',
  requiredFacts: ['oncall/roster'],
  evaluate: () => pass('Yes'),
});

export const ops07 = defineScorecard({
  id: 'ops07',
  title: 'Operational readiness',
  description: 'OPS07',
  filter: { kind: 'component' },
  sections: [
    {
      id: 'ops07-bp02',
      title: 'Review',
      riskLevel: 'High',
      url: 'https://example.com/bp02',
      checks: [
        { checkId: 'no-critical-findings' },
        { checkId: 'has-roster', weight: 5 },
      ],
    },
    {
      id: 'ops07-bp05',
      title: 'Decide',
      riskLevel: 'Low',
      url: 'https://example.com/bp05',
      checks: [{ checkId: 'has-owner' }],
    },
  ],
  levels: [{ id: 'bronze', title: 'Bronze', demands: { minScore: 50 } }],
});

/** Two collectors, three checks (one of a source that is not installed) and one scorecard. */
export const definitions: Definitions = {
  collectors: new Map<string, Collector>([
    [securityHub.id, securityHub],
    [catalog.id, catalog],
  ]),
  checks: [noCriticalFindings, hasRoster, hasOwner],
  scorecards: [ops07],
  maxAges: {
    'catalog/owner': 6 * HOUR,
    'aws-security-hub/critical-findings': 24 * HOUR,
  },
  frequencies: new Map([
    ['catalog', HOUR / 12],
    ['aws-security-hub', HOUR / 2],
  ]),
  timeouts: new Map([
    ['catalog', HOUR / 60],
    ['aws-security-hub', HOUR / 12],
  ]),
  fullReadEvery: new Map(),
  hash: 'v1',
};
