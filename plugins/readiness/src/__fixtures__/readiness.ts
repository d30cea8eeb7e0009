import { EntityReadiness } from '@opsready/backstage-plugin-readiness-common';
import { ago, DAY, HOUR, NOW } from './now';
import { judged, results, sources } from './results';

const BUCKET = 'arn:aws:s3:::parcelwise-checkout-exports';
const DENIED =
  'AWS denied securityhub:GetFindings in account 111122223333, eu-west-1. Allow it for the role opsready-read.';

function readiness(
  name: string,
  parts: Partial<EntityReadiness>,
): EntityReadiness {
  return {
    entityRef: `component:default/${name}`,
    now: NOW,
    evaluated: true,
    scorecards: [],
    checks: [],
    sources: sources(),
    claimProblems: [],
    resourceCount: 12,
    ...parts,
  };
}

const allRight = results();

/** Everything passes. */
export const healthy = readiness('payments-api', {
  checks: allRight,
  scorecards: [
    judged(allRight, {
      level: 'gold',
      score: 100,
      reasons: ['Every demand of gold, the highest level, holds.'],
    }),
  ],
});

const critical = results({
  'no-critical-findings': {
    outcome: 'fail',
    message: '2 critical findings are open, the oldest for 12 days.',
    since: ago(12 * DAY),
    evidence: [
      {
        label: 'S3 general purpose buckets should block public access',
        value: 'CRITICAL',
        resource: BUCKET,
        link: 'https://eu-west-1.console.aws.amazon.com/securityhub/home?region=eu-west-1#/findings',
        at: ago(12 * DAY),
      },
      // eslint-disable-next-line no-script-url
      { label: 'Not to be followed', link: 'javascript:alert(1)' },
    ],
  },
  'no-high-findings': {
    outcome: 'warn',
    message: '2 high findings are open; up to 3 are a warning.',
    since: ago(3 * DAY),
  },
  'findings-are-triaged': {
    outcome: 'pass',
    changesAt: ago(-5 * DAY),
  },
  'has-runbook-link': {
    outcome: 'fail',
    message: 'No link of the entity has the type runbook.',
  },
  'alarms-link-runbooks': {
    outcome: 'fail',
    message: '4 of 6 alarms have no runbook in their description or tags.',
    since: ago(40 * DAY),
  },
  'has-support-link': {
    outcome: 'fail',
    message: 'No link of the entity has the type support.',
  },
});

/** Several checks fail. */
export const failing = readiness('checkout-api', {
  checks: critical,
  scorecards: [
    judged(critical, {
      level: 'bronze',
      score: 52.4,
      blockers: ['no-critical-findings'],
      reasons: [
        'A failing check of High risk allows no level above bronze.',
        'Silver demands a score of at least 70 and no failing check of High risk.',
      ],
    }),
  ],
});

const denied = results({
  'no-critical-findings': {
    outcome: 'unknown',
    message: `Unknown, because the findings are 3 days old. ${DENIED}`,
    evidence: [],
    since: ago(2 * DAY),
  },
  'no-high-findings': {
    outcome: 'unknown',
    message: `Unknown, because the findings are 3 days old. ${DENIED}`,
    evidence: [],
    since: ago(2 * DAY),
  },
  'findings-are-triaged': {
    outcome: 'error',
    message: 'The check broke: Cannot read properties of undefined.',
    evidence: [],
  },
  'alarms-link-runbooks': {
    outcome: 'fail',
    message: 'None of 5 alarms has a runbook in its description or tags.',
    stale: true,
    staleReason:
      'Amazon CloudWatch throttled cloudwatch:DescribeAlarms 20 minutes ago. The next cycle tries again.',
  },
});

/** A source is denied, another one stale. */
export const undetermined = readiness('parcel-tracker', {
  checks: denied,
  sources: sources({
    'aws-security-hub': {
      state: 'expired',
      confirmedAt: ago(3 * DAY),
      reason: DENIED,
      missingPermission: 'securityhub:GetFindings',
    },
    'aws-cloudwatch': {
      state: 'stale',
      confirmedAt: ago(5 * HOUR),
      reason: 'Throttled 20 minutes ago. The next cycle tries again.',
    },
  }),
  scorecards: [
    judged(denied, {
      level: 'notDetermined',
      score: 61,
      blockers: [
        'no-critical-findings',
        'no-high-findings',
        'findings-are-triaged',
      ],
      reasons: [
        'The level is not determined, because 3 checks that count have no answer.',
      ],
    }),
  ],
});

/** Just appeared. */
export const neverEvaluated = readiness('gift-cards', {
  evaluated: false,
  resourceCount: 0,
  sources: sources({
    catalog: { state: 'neverRead', confirmedAt: undefined },
    'aws-security-hub': { state: 'neverRead', confirmedAt: undefined },
    'aws-cloudwatch': { state: 'neverRead', confirmedAt: undefined },
  }),
});

/** No scorecard chooses it. */
export const notJudged = readiness('design-tokens', { resourceCount: 0 });

const refused = results({
  'no-critical-findings': {
    outcome: 'notApplicable',
    message: 'Nothing that the entity claims can be used as it is written.',
    evidence: [],
  },
  'no-high-findings': {
    outcome: 'notApplicable',
    message: 'Nothing that the entity claims can be used as it is written.',
    evidence: [],
  },
});

/** Claims what belongs to another team. */
export const refusedClaim = readiness('loyalty-service', {
  checks: refused,
  resourceCount: 0,
  claimProblems: [
    {
      annotation: 'opsready.io/aws-tags',
      kind: 'refused',
      message:
        'Entities of group:default/web may only claim tags that include team=web. Add it, or ask for the rule in opsready.aws.claims to be widened.',
    },
  ],
  sources: sources({
    'aws-security-hub': {
      state: 'claimsInvalid',
      confirmedAt: undefined,
      reason: 'Mend the annotations that are listed as problems.',
    },
    'aws-cloudwatch': {
      state: 'claimsInvalid',
      confirmedAt: undefined,
      reason: 'Mend the annotations that are listed as problems.',
    },
  }),
  scorecards: [
    judged(refused, {
      level: 'silver',
      score: 96,
      blockers: [],
      reasons: [
        'Gold demands a measured check in every section; 1 section has none.',
      ],
    }),
  ],
});

/** All stories, by what they tell. */
export const READINESS: EntityReadiness[] = [
  healthy,
  failing,
  undetermined,
  neverEvaluated,
  notJudged,
  refusedClaim,
];
