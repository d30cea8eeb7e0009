import {
  evaluateCheck,
  FactValue,
  FactValues,
} from '@opsready/backstage-plugin-readiness-node';
import { checks } from './index';

const NOW = '2026-11-21T12:00:00.000Z';
const OPERATIONS_AREAS = [
  'patching',
  'release',
  'vulnerability',
  'change',
  'lifecycle',
  'tagging',
  'network',
  'identity',
];
const quiet = { count: 0, total: 4, items: [] };

/** Facts with which every check passes. */
const GOOD: FactValues = {
  'aws-accounts/without-operations-contact': quiet,
  'aws-accounts/without-security-contact': quiet,
  'aws-accounts/without-support-plan': quiet,
  'aws-cloudwatch/alarm-runbooks': [
    { alarm: 'a', url: 'https://a.example/restart' },
  ],
  'aws-cloudwatch/alarms': { count: 1, total: 1, items: [{ label: 'a' }] },
  'aws-cloudwatch/alarms-without-actions': quiet,
  'aws-cloudwatch/alarms-without-data': quiet,
  'aws-cloudwatch/alarms-without-runbook': quiet,
  'aws-cloudwatch/firing-alarms': quiet,
  'aws-config/conformance-packs': [
    { account: '111122223333', region: 'eu-west-1', pack: 'base', score: 95 },
  ],
  'aws-config/insufficient-data-rules': quiet,
  'aws-config/noncompliant-rules': quiet,
  'aws-security-hub/critical-findings': quiet,
  'aws-security-hub/enabled-standards': [
    { account: '111122223333', region: 'eu-west-1', standards: ['fsbp'] },
  ],
  'aws-security-hub/high-findings': quiet,
  'aws-security-hub/untriaged-findings': quiet,
  'aws-tagging/resources-without-required-tags': quiet,
  'catalog/lifecycle': 'production',
  'catalog/links': [
    { title: 'Runbook', url: 'https://a.example', type: 'runbook' },
    { title: 'Support', url: 'https://b.example', type: 'support' },
  ],
  'catalog/owner': { ref: 'group:default/a', exists: true, title: 'A' },
  'catalog/owner-channels': ['email', 'slack'],
  'catalog/owner-members': 3,
  'catalog/techdocs': true,
  'catalog/tier': 1,
  'oncall/contacts': {
    state: 'read',
    missingRoles: [],
    singlePoints: [],
    fewChannels: [],
    reviewState: 'current',
    vendors: [{ title: 'CardNet', hasPlan: true, hasContact: true }],
  },
  'oncall/incomplete-sources': [],
  'oncall/plan': {
    state: 'read',
    missing: [],
    severities: 4,
    reviewState: 'current',
  },
  'oncall/rosters': [
    {
      rosterId: 'r-1',
      title: 'Payments',
      provider: 'PagerDuty',
      state: 'covered',
      onCallNow: ['Amara Okafor'],
      levels: [{ level: 1, percent: 100, gapCount: 0, backedUpPercent: 100 }],
      people: 3,
      overloaded: [],
      stages: 2,
      lastStageOther: true,
      unreachable: [],
    },
  ],
  'oncall/unmatched': [],
  'runbooks/incomplete-sources': [],
  'runbooks/runbooks': OPERATIONS_AREAS.map(area => ({
    id: area,
    name: area,
    title: area,
    format: 'ssmAutomation',
    incident: true,
    area,
    url: 'https://a.example/restart',
    missing: [],
    owned: true,
    drifted: false,
    reviewState: 'current',
    runnable: true,
    roleNeeded: true,
    rolePresent: true,
    claimOnly: false,
    lastSuccessByOtherAt: NOW,
  })),
};

const VALUES: FactValue[] = ['text', 7, true, ['x'], { x: 1 }];

function typeOf(value: FactValue | undefined): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function outcomeOf(check: (typeof checks)[number], facts: FactValues) {
  const read = { state: 'read', confirmedAt: NOW } as const;
  return evaluateCheck({
    check,
    entity: { kind: 'Component', metadata: { name: 'a' } },
    facts,
    sources: Object.fromEntries(
      check.requiredFacts.map(factId => [factId.split('/')[0], read]),
    ),
    maxAges: Object.fromEntries(
      check.requiredFacts.map(factId => [factId, 3_600_000]),
    ),
    now: new Date(NOW),
  }).outcome;
}

describe.each(checks.map(check => [check.id, check] as const))(
  '%s',
  (_, check) => {
    it('passes where all is well', () => {
      expect(outcomeOf(check, GOOD)).toBe('pass');
    });

    it('is an error, never an answer, where a fact is of another type', () => {
      for (const factId of check.requiredFacts) {
        const wrong = VALUES.filter(
          value => typeOf(value) !== typeOf(GOOD[factId]),
        );
        for (const value of wrong) {
          expect([
            factId,
            value,
            outcomeOf(check, { ...GOOD, [factId]: value }),
          ]).toEqual([factId, value, 'error']);
        }
      }
    });
  },
);
