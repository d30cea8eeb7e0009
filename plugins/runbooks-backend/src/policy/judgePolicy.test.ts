// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import { judgePolicy, PolicyJudgement, PolicySubject } from './judgePolicy';
import { LaunchPolicy } from './LaunchPolicy';

const PAYMENTS = 'group:default/payments';

const subject: PolicySubject = {
  runbookName: 'Parcelwise-RestartService',
  area: 'change',
  riskClass: 'mutating',
  executorId: 'ssm-automation',
  places: [{ account: '111111111111', environment: 'production' }],
  ownerRef: PAYMENTS,
  actsOnAws: true,
};
const policy = (more: Partial<LaunchPolicy> = {}): LaunchPolicy => ({
  id: 'one',
  match: {},
  ...more,
});
const judge = (
  policies: LaunchPolicy[],
  more: Partial<PolicySubject> = {},
): PolicyJudgement => judgePolicy(policies, { ...subject, ...more });

describe('judgePolicy', () => {
  it.each<[string, LaunchPolicy['match'], boolean]>([
    ['everything', {}, true],
    ['its name by a glob', { runbooks: ['Parcelwise-*'] }, true],
    ['another name', { runbooks: ['AWS-*', 'Parcelwise-Patch'] }, false],
    ['its area', { areas: ['patching', 'change'] }, true],
    ['another area', { areas: ['patching'] }, false],
    ['its risk class', { riskClasses: ['mutating'] }, true],
    ['another risk class', { riskClasses: ['readOnly'] }, false],
    ['its account', { accounts: ['111111111111'] }, true],
    ['another account', { accounts: ['222222222222'] }, false],
    ['its environment', { environments: ['production'] }, true],
    ['another environment', { environments: ['staging'] }, false],
    ['its executor', { executors: ['ssm-automation'] }, true],
    ['another executor', { executors: ['ssm-command'] }, false],
    [
      'all but one of several',
      { areas: ['change'], environments: ['staging'] },
      false,
    ],
  ])('matches %s', (_, match, matched) => {
    expect(judge([policy({ match, allow: true })]).allowed).toBe(matched);
  });

  it('lets nothing run on AWS that no policy allows', () => {
    expect(judge([])).toMatchObject({
      allowed: false,
      message: expect.stringMatching(
        /No policy allows.*RestartService \(mutating\) in account 111111111111 \(production\)/,
      ),
    });
  });

  it('lets people do what is not forbidden', () => {
    const guided = { actsOnAws: false, places: [], executorId: 'guided' };
    expect(judge([], guided).allowed).toBe(true);
    expect(judge([policy({ allow: false })], guided).allowed).toBe(false);
    const elsewhere = { accounts: ['111111111111'] };
    expect(
      judge([policy({ match: elsewhere, allow: false })], guided).allowed,
    ).toBe(true);
  });

  it('forbids what one policy forbids, whatever others allow', () => {
    const forbidding = policy({ id: 'never', allow: false });
    expect(judge([policy({ allow: true }), forbidding])).toMatchObject({
      allowed: false,
      message: expect.stringContaining(`'never'`),
    });
  });

  it('asks each place, and each has to allow it', () => {
    const places = [{ account: '111111111111' }, { account: '222222222222' }];
    const first = policy({
      match: { accounts: ['111111111111'] },
      allow: true,
    });
    const second = policy({
      id: 'two',
      match: { accounts: ['222222222222'] },
      allow: true,
      reasonRequired: true,
    });
    expect(judge([first], { places }).allowed).toBe(false);
    expect(judge([first, second], { places })).toMatchObject({
      allowed: true,
      reasonRequired: true,
    });
  });

  it('puts the demands of all together, the strictest of each', () => {
    const judged = judge([
      policy({
        allow: true,
        approvals: { count: 1, groups: ['owner'] },
        approvalValidMs: 8,
        calendars: [{ name: 'a' }],
        ticketPattern: 'OPS-.*',
      }),
      policy({
        id: 'two',
        approvals: { count: 2, groups: ['group:default/oncall'] },
        approvalValidMs: 4,
        calendars: [{ name: 'a' }, { name: 'b' }],
        ticketRequired: true,
        blockDrifted: true,
      }),
    ]);
    expect(judged).toEqual({
      allowed: true,
      approvals: [
        { policyId: 'one', count: 1, groups: [PAYMENTS] },
        { policyId: 'two', count: 2, groups: ['group:default/oncall'] },
      ],
      approvalValidMs: 4,
      reasonRequired: false,
      ticketRequired: true,
      ticketPatterns: ['OPS-.*'],
      calendars: [{ name: 'a' }, { name: 'b' }],
      blockDrifted: true,
      ownResourcesOnly: true,
    });
  });

  it('does not let an approval be asked of an owner that there is not', () => {
    const owners = policy({
      allow: true,
      approvals: { count: 1, groups: ['owner'] },
    });
    expect(judge([owners], { ownerRef: undefined })).toMatchObject({
      allowed: false,
      message: expect.stringContaining('owner'),
    });
  });

  it('takes the owner beside other groups', () => {
    const either = policy({
      allow: true,
      approvals: { count: 1, groups: ['owner', 'group:default/oncall'] },
    });
    expect(judge([either]).approvals).toEqual([
      { policyId: 'one', count: 1, groups: [PAYMENTS, 'group:default/oncall'] },
    ]);
    expect(judge([either], { ownerRef: undefined })).toMatchObject({
      allowed: true,
      approvals: [{ groups: ['group:default/oncall'] }],
    });
  });

  it.each([
    [[], true],
    [[false], false],
    [[true], true],
    [[false, true], true],
  ])(
    'limits values to own resources unless policies say %j',
    (said, limited) => {
      const policies = said.map((ownResourcesOnly, index) =>
        policy({ id: `p${index}`, ownResourcesOnly }),
      );
      expect(judge(policies).ownResourcesOnly).toBe(limited);
    },
  );
});

describe('judgePolicy, whatever the policies', () => {
  const groups = fc.oneof(
    fc.constant(undefined),
    fc.subarray(['owner', 'group:default/a', 'group:default/b'], {
      minLength: 1,
    }),
  );
  const anyPolicy: fc.Arbitrary<LaunchPolicy> = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      match: fc.record(
        {
          accounts: fc.subarray(['111111111111', '222222222222']),
          riskClasses: fc.subarray(['readOnly' as const, 'mutating' as const]),
        },
        { requiredKeys: [] },
      ),
      allow: fc.boolean(),
      approvals: fc.record({ count: fc.integer({ min: 1, max: 3 }), groups }),
      approvalValidMs: fc.integer({ min: 1, max: 100 }),
      reasonRequired: fc.boolean(),
      ticketRequired: fc.boolean(),
      ticketPattern: fc.constantFrom('A', 'B'),
      calendars: fc.subarray([{ name: 'x' }, { name: 'y' }]),
      blockDrifted: fc.boolean(),
      ownResourcesOnly: fc.boolean(),
    },
    { requiredKeys: ['id', 'match'] },
  );
  const anySubject = fc.record({
    places: fc.subarray([
      { account: '111111111111' },
      { account: '222222222222' },
    ]),
    actsOnAws: fc.boolean(),
  });

  it('never asks for less because of one more', () => {
    fc.assert(
      fc.property(
        fc.array(anyPolicy, { maxLength: 5 }),
        anyPolicy,
        anySubject,
        (policies, added, about) => {
          const before = judge(policies, about);
          const after = judge([...policies, added], about);
          // The only two things that a policy gives: the right to run at all, and foreign resources.
          const gives = added.allow === true;
          expect(after.allowed && !before.allowed && !gives).toBe(false);
          const frees = added.ownResourcesOnly === false;
          const freed = before.ownResourcesOnly && !after.ownResourcesOnly;
          expect(freed && !frees).toBe(false);
          expect(after.approvals).toEqual(
            expect.arrayContaining(before.approvals),
          );
          expect(after.calendars).toEqual(
            expect.arrayContaining(before.calendars),
          );
          expect(after.ticketPatterns).toEqual(
            expect.arrayContaining(before.ticketPatterns),
          );
          expect(after.approvalValidMs ?? Infinity).toBeLessThanOrEqual(
            before.approvalValidMs ?? Infinity,
          );
          for (const demand of [
            'reasonRequired',
            'ticketRequired',
            'blockDrifted',
          ] as const) {
            expect(Number(after[demand])).toBeGreaterThanOrEqual(
              Number(before[demand]),
            );
          }
        },
      ),
    );
  });

  it('allows nothing that one of them forbids', () => {
    fc.assert(
      fc.property(
        fc.array(anyPolicy, { maxLength: 5 }),
        anySubject,
        (policies, about) => {
          const forbidding = policy({ id: 'never', allow: false });
          expect(judge([...policies, forbidding], about).allowed).toBe(false);
        },
      ),
    );
  });

  it('does not depend on their order', () => {
    fc.assert(
      fc.property(
        fc.array(anyPolicy, { maxLength: 5 }),
        anySubject,
        (policies, about) => {
          const one = judge(policies, about);
          const other = judge([...policies].reverse(), about);
          expect(other.allowed).toBe(one.allowed);
          expect(other.ownResourcesOnly).toBe(one.ownResourcesOnly);
          expect(other.approvals).toHaveLength(one.approvals.length);
          expect(other.approvalValidMs).toBe(one.approvalValidMs);
        },
      ),
    );
  });
});
