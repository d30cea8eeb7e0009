// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import { Approver, CountedRule, judgeApprovals } from './judgeApprovals';

const by = (approverRef: string, ...groups: string[]): Approver => ({
  approverRef,
  groups,
});

describe('judgeApprovals', () => {
  it('is complete where nothing is asked for', () => {
    expect(judgeApprovals([], [])).toEqual({
      complete: true,
      required: 0,
      given: 0,
    });
  });

  it('counts different people, and each once', () => {
    const rules = [{ count: 2, groups: ['a', 'b'] }];
    expect(
      judgeApprovals(rules, [by('ann', 'a', 'b'), by('ann', 'b')]),
    ).toEqual({ complete: false, required: 2, given: 1 });
    expect(judgeApprovals(rules, [by('ann', 'a'), by('ben', 'b')])).toEqual({
      complete: true,
      required: 2,
      given: 2,
    });
  });

  it('counts members only, and everybody where no group is named', () => {
    expect(
      judgeApprovals([{ count: 1, groups: ['a'] }], [by('ann', 'b')]),
    ).toMatchObject({ complete: false, given: 0 });
    expect(judgeApprovals([{ count: 1 }], [by('ann')]).complete).toBe(true);
    expect(
      judgeApprovals([{ count: 1, groups: [] }], [by('ann')]).complete,
    ).toBe(false);
  });

  it('asks that each rule is met', () => {
    const rules = [
      { count: 1, groups: ['a'] },
      { count: 2, groups: ['b'] },
    ];
    const two = [by('ann', 'a', 'b'), by('ben', 'a')];
    expect(judgeApprovals(rules, two)).toEqual({
      complete: false,
      required: 2,
      given: 1,
    });
    expect(judgeApprovals(rules, [...two, by('cid', 'b')]).complete).toBe(true);
  });

  it('never counts less with one more, and never more than people', () => {
    const group = fc.constantFrom('a', 'b', 'c');
    const rule: fc.Arbitrary<CountedRule> = fc.record(
      {
        count: fc.integer({ min: 1, max: 3 }),
        groups: fc.array(group),
      },
      { requiredKeys: ['count'] },
    );
    const approver = fc.record({
      approverRef: fc.constantFrom('ann', 'ben', 'cid'),
      groups: fc.array(group),
    });
    fc.assert(
      fc.property(
        fc.array(rule),
        fc.array(approver),
        approver,
        (rules, approvers, more) => {
          const before = judgeApprovals(rules, approvers);
          const after = judgeApprovals(rules, [...approvers, more]);
          expect(after.given).toBeGreaterThanOrEqual(before.given);
          const people = new Set(
            approvers.map(({ approverRef }) => approverRef),
          );
          expect(before.given).toBeLessThanOrEqual(people.size);
          expect(before.complete).toBe(before.given === before.required);
        },
      ),
    );
  });
});
