import { groupByMessage } from './groupByMessage';

const check = (
  checkId: string,
  message: string,
  outcome: 'fail' | 'unknown' = 'unknown',
) => ({ checkId, message, outcome, stale: false });

describe('groupByMessage', () => {
  it('puts the same answers together, in the order of the first of each', () => {
    const first = check('a', 'Nothing is claimed.');
    const second = check('b', 'No runbook is linked.', 'fail');
    const third = check('c', 'Nothing is claimed.');
    expect(groupByMessage([first, second, third])).toEqual([
      [first, third],
      [second],
    ]);
  });

  it('keeps different outcomes apart', () => {
    const checks = [check('a', 'Same.'), check('b', 'Same.', 'fail')];
    expect(groupByMessage(checks)).toHaveLength(2);
  });
});
