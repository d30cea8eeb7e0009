import { results } from '../__fixtures__/results';
import { checksToMendFirst } from './checksToMendFirst';

const checks = results({
  'has-owner': { outcome: 'warn' },
  'no-critical-findings': { outcome: 'fail' },
  'no-high-findings': { outcome: 'unknown' },
  'has-alarms': { outcome: 'fail' },
  'has-lifecycle': { outcome: 'notApplicable' },
});

function first(blockers: string[], limit = 10): string[] {
  return checksToMendFirst({ blockers }, checks, limit).map(
    ({ checkId }) => checkId,
  );
}

describe('checksToMendFirst', () => {
  it('begins with the blockers in their order, then fail, unknown, warn', () => {
    expect(first(['no-high-findings', 'has-alarms'])).toEqual([
      'no-high-findings',
      'has-alarms',
      'no-critical-findings',
      'has-owner',
    ]);
  });

  it('leaves out what is right and what is over the limit', () => {
    expect(first([], 2)).toEqual(['no-critical-findings', 'has-alarms']);
  });
});
