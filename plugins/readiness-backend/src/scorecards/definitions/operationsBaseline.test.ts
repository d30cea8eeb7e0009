import { operationsBaseline } from './operationsBaseline';

describe('operationsBaseline', () => {
  it('has the eight areas of COCOM-001 in its order, each answered by its own check', () => {
    expect(
      operationsBaseline.sections.map(({ title, checks }) => [
        title,
        checks.map(({ checkId }) => checkId),
      ]),
    ).toEqual([
      ['Patching', ['has-patching-runbook']],
      ['Release management', ['has-release-runbook']],
      ['Vulnerability management', ['has-vulnerability-runbook']],
      ['Change request management', ['has-change-runbook']],
      ['Application lifecycle management', ['has-lifecycle-runbook']],
      ['Tagging strategy', ['has-tagging-runbook']],
      ['Network management', ['has-network-runbook']],
      ['Identity and access management', ['has-identity-runbook']],
    ]);
  });

  it('gives gold only where every area was measured and none fails', () => {
    expect(operationsBaseline.levels.at(-1)).toMatchObject({
      id: 'gold',
      demands: {
        everySectionMeasured: true,
        noFailing: ['High', 'Medium', 'Low'],
      },
    });
  });
});
