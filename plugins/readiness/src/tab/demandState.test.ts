import { Outcome } from '@opsready/backstage-plugin-readiness-common';
import { OPS07_SCORECARD } from '../__fixtures__';
import { demandsOf } from './demandState';

function states(
  outcome: Outcome,
  score: number | undefined,
  measured = true,
): string[] {
  return demandsOf({
    demands: { noFailing: ['High'], minScore: 70, everySectionMeasured: true },
    scorecard: OPS07_SCORECARD,
    result: { score, sections: [{ id: 'ops07-bp01', measured }] },
    checks: [
      {
        checkId: 'has-owner',
        title: 'Has an owner',
        outcome,
        message: '',
        evidence: [],
        since: '2026-11-21T09:00:00.000Z',
        stale: false,
      },
    ],
  }).map(({ state }) => state);
}

describe('demandsOf', () => {
  it('holds where everything was answered well', () => {
    expect(states('pass', 70)).toEqual(['holds', 'holds', 'holds']);
    expect(states('warn', 70)).toEqual(['holds', 'holds', 'holds']);
  });

  it('is missed where a check fails, the score is low or a section was not measured', () => {
    expect(states('fail', 69.9, false)).toEqual(['missed', 'missed', 'missed']);
  });

  it.each(['unknown', 'error'] as const)(
    'stays open while an outcome is %s',
    outcome => {
      expect(states(outcome, 90)).toEqual(['open', 'open', 'holds']);
    },
  );

  it('stays open without a score', () => {
    expect(states('notApplicable', undefined)[1]).toBe('open');
  });

  it('does not mind failures of lower risk', () => {
    const [demand] = demandsOf({
      demands: { noFailing: ['Low'] },
      scorecard: OPS07_SCORECARD,
      result: { score: 10, sections: [] },
      checks: [],
    });
    expect(demand.state).toBe('holds');
  });
});
