import { CheckTesterCase } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from '../../runbooks/__testUtils__/runbook';

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
