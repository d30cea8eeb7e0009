import { ConfigReader } from '@backstage/config';
import { Budgets } from './budgets';

function budgets(list?: unknown) {
  return Budgets.fromConfig(
    new ConfigReader(
      list === undefined
        ? {}
        : ({ opsready: { aws: { budgets: list } } } as any),
    ),
  );
}

describe('Budgets', () => {
  it.each([
    ['securityhub:GetFindings', 3, 6],
    ['securityhub:BatchUpdateFindings', 10, 30],
    ['securityhub:GetEnabledStandards', 10, 30],
    ['cloudwatch:DescribeAlarms', 9, 9],
  ])(
    'stays under the limits that AWS states for %s',
    (operation, rate, burst) => {
      const budget = budgets().of(operation);
      expect(budget.perSecond).toBeLessThan(rate);
      expect(budget.burst).toBeLessThan(burst);
    },
  );

  it.each(['ssm:StartAutomationExecution', 'ssm:SendCommand'])(
    'lets %s pass more slowly than what only reads',
    operation => {
      const { perSecond } = budgets().of('ssm:DescribeAutomationExecutions');
      expect(budgets().of(operation).perSecond).toBeLessThan(perSecond);
      expect(perSecond).toBeLessThan(budgets().of('*').perSecond);
    },
  );

  it.each([
    ['ssm-contacts:StartEngagement', 'ssm-contacts:ListContactChannels'],
    ['ssm-incidents:StartIncident', 'ssm-incidents:ListIncidentRecords'],
  ])('lets %s pass more slowly than %s', (acting, reading) => {
    const { perSecond } = budgets().of(reading);
    expect(budgets().of(acting).perSecond).toBeLessThan(perSecond);
  });

  it('has one for what it does not know', () => {
    const { perSecond, burst } = budgets().of('inspector2:ListFindings');
    expect(perSecond).toBeGreaterThan(0);
    expect(burst).toBeGreaterThanOrEqual(1);
  });

  it('takes those of config first, the most exact name of all', () => {
    const read = budgets([
      { operation: 'securityhub:*', perSecond: 1, burst: 2 },
      { operation: 'inspector2:ListFindings', perSecond: 7 },
      { operation: '*', perSecond: 0.5 },
    ]);
    expect(read.of('securityhub:GetEnabledStandards')).toEqual({
      perSecond: 1,
      burst: 2,
    });
    expect(read.of('securityhub:GetFindings').perSecond).toBe(2.5);
    expect(read.of('inspector2:ListFindings')).toEqual({
      perSecond: 7,
      burst: 7,
    });
    expect(read.of('backup:ListBackupJobs')).toEqual({
      perSecond: 0.5,
      burst: 1,
    });
  });

  it.each([
    [[{ perSecond: 1 }], 'opsready.aws.budgets[0].operation'],
    [
      [{ operation: 'GetFindings', perSecond: 1 }],
      'opsready.aws.budgets[0].operation',
    ],
    [[{ operation: '*' }], 'opsready.aws.budgets[0].perSecond'],
    [
      [
        { operation: '*', perSecond: 1 },
        { operation: '*', perSecond: 0 },
      ],
      'opsready.aws.budgets[1].perSecond',
    ],
    [[{ operation: '*', perSecond: -1 }], 'opsready.aws.budgets[0].perSecond'],
    [
      [{ operation: '*', perSecond: 'fast' }],
      'opsready.aws.budgets[0].perSecond',
    ],
    [
      [{ operation: '*', perSecond: 1, burst: 0.5 }],
      'opsready.aws.budgets[0].burst',
    ],
    [{ operation: '*' }, 'opsready.aws.budgets'],
  ])('names the key that is wrong in %j', (list, key) => {
    expect(() => budgets(list)).toThrow(key);
  });
});
