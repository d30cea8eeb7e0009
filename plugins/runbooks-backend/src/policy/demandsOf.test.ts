import { PolicyJudgement } from './judgePolicy';
import { demandsOf } from './demandsOf';

const judgement: PolicyJudgement = {
  allowed: true,
  approvals: [],
  reasonRequired: true,
  ticketRequired: false,
  ticketPatterns: [],
  calendars: [],
  blockDrifted: false,
  ownResourcesOnly: true,
};

describe('demandsOf', () => {
  it('tells of no approvals where there are none', () => {
    expect(demandsOf(judgement)).toEqual({
      approvals: 0,
      reasonRequired: true,
      ticketRequired: false,
    });
  });

  it('tells how many, of whom and for how long', () => {
    expect(
      demandsOf({
        ...judgement,
        approvals: [
          { policyId: 'a', count: 1, groups: ['group:default/b'] },
          { policyId: 'b', count: 2, groups: ['group:default/a'] },
        ],
      }),
    ).toMatchObject({
      approvals: 2,
      approverGroups: ['group:default/a', 'group:default/b'],
      approvalValidFor: 'PT8H',
    });
  });

  it('makes one pattern of several, which a ticket matches where it matches each', () => {
    const { ticketPattern } = demandsOf({
      ...judgement,
      ticketPatterns: ['[A-Z]+-[0-9]+|none', 'OPS-.*|none'],
    });
    const matches = (text: string) =>
      new RegExp(`^(?:${ticketPattern})$`).test(text);
    expect(['OPS-1', 'none'].map(matches)).toEqual([true, true]);
    expect(['DEV-1', 'OPS-x', 'OPS-1 '].map(matches)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
