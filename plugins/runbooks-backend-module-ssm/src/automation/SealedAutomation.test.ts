import { automationInput, sealAutomation } from './SealedAutomation';

const base = {
  place: { account: '111122223333', region: 'eu-west-1', environment: 'x' },
  documentName: 'Restart',
  documentVersion: '3',
  wire: { A: ['b'] },
};
const rate = (targets: string[]) => ({
  targetParameterName: 'Id',
  targets,
  maxConcurrency: '1',
  maxErrors: '0',
});

describe('what an automation is started with', () => {
  it('is the same after it was stored', () => {
    const sealed = sealAutomation({
      ...base,
      rateControl: rate(['a', 'b']),
      locations: [
        { account: '111122223333', region: 'eu-west-1' },
        { account: '444455556666', region: 'eu-west-1' },
        { account: '111122223333', region: 'us-east-1' },
      ],
      executionRoleName: 'execute',
    });
    expect(automationInput(JSON.parse(JSON.stringify(sealed)))).toEqual({
      Parameters: { A: ['b'] },
      TargetParameterName: 'Id',
      Targets: [{ Key: 'ParameterValues', Values: ['a', 'b'] }],
      TargetLocations: [
        {
          Accounts: ['111122223333'],
          Regions: ['eu-west-1', 'us-east-1'],
          ExecutionRoleName: 'execute',
        },
        {
          Accounts: ['444455556666'],
          Regions: ['eu-west-1'],
          ExecutionRoleName: 'execute',
        },
      ],
    });
  });

  it('names more targets than one entry takes by maps', () => {
    const targets = Array.from({ length: 51 }, (_, at) => `t${at}`);
    const input = automationInput(
      sealAutomation({ ...base, rateControl: rate(targets) }),
    );
    expect(input.Targets).toBeUndefined();
    expect(input.TargetParameterName).toBeUndefined();
    expect(input.TargetMaps).toHaveLength(51);
    expect(input.TargetMaps?.[50]).toEqual({ Id: ['t50'] });
  });
});
