import { CheckTesterCase } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from '../../runbooks/__testUtils__/runbook';

const NOW = '2026-11-21T12:00:00.000Z';

/** What is asked of each area's check, which differ in their area alone. */
export function areaCases(area: string): CheckTesterCase[] {
  const other = area === 'patching' ? 'release' : 'patching';
  return [
    {
      name: 'one that is complete and as reviewed',
      facts: runbooks([{ area }, { area, drifted: true }]),
      outcome: 'pass',
      message: /^1 runbook for .* is complete and as reviewed\.$/,
      evidence: 1,
    },
    {
      name: 'incomplete',
      facts: runbooks([{ area, missing: ['outcome'] }]),
      outcome: 'warn',
      message: /^There is a runbook for .*, but none/,
      evidence: 1,
    },
    {
      name: 'drifted, and never reviewed',
      facts: runbooks([
        { area, drifted: true },
        { area, reviewState: 'never' },
      ]),
      outcome: 'warn',
      evidence: 2,
    },
    {
      name: 'due for review',
      facts: runbooks([
        { area, reviewState: 'due' },
        { area, nextDueAt: '2026-11-20T00:00:00.000Z' },
      ]),
      now: NOW,
      outcome: 'warn',
      evidence: 2,
    },
    {
      name: 'reviewed, until that is due again',
      facts: runbooks([{ area, nextDueAt: '2026-12-01T00:00:00.000Z' }]),
      now: NOW,
      outcome: 'pass',
      changesAt: '2026-12-01T00:00:00.000Z',
    },
    {
      name: 'claimed by an annotation alone',
      facts: runbooks([{ area, claimOnly: true }]),
      outcome: 'fail',
      message:
        /^No runbook for .* is bound to the entity: only an annotation claims 'Restart'/,
    },
    {
      name: 'of another area only',
      facts: runbooks([{ area: other }, {}]),
      outcome: 'fail',
      message: /^No runbook for .* is bound to the entity\.$/,
    },
    {
      name: 'none, where a source was not read',
      facts: runbooks([], ['SSM documents in 111122223333/eu-west-1']),
      outcome: 'unknown',
      message: /SSM documents in 111122223333/,
    },
    {
      name: 'one, although a source was not read',
      facts: runbooks([{ area }], ['Markdown']),
      outcome: 'pass',
    },
  ];
}
