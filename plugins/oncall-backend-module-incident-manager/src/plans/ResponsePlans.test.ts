import {
  IncidentManagerSandbox,
  PLAN,
  PRODUCTION,
  rosterOf,
  startIncidentManagerSandbox,
} from '../__testUtils__/incidentManagerSandbox';

const PLACE = { account: PRODUCTION, region: 'eu-west-1' };
const GONE = `arn:aws:ssm-incidents::${PRODUCTION}:response-plan/platform-network`;

describe('response plans of a roster', () => {
  let sandbox: IncidentManagerSandbox;

  beforeAll(async () => {
    sandbox = await startIncidentManagerSandbox({
      responsePlans: [
        { roster: 'platform', responsePlan: GONE },
        { roster: 'nils', responsePlan: PLAN },
      ],
    });
  });
  afterAll(() => sandbox.close());

  it('are those that engage it, and those that config names', async () => {
    const parts = await sandbox.read();
    expect(rosterOf(parts, 'nils').declareTargets).toEqual([
      { id: PLAN, title: 'Platform incident' },
    ]);
    expect(rosterOf(parts, 'priya').declareTargets).toEqual([]);
  });

  it('are a problem of the roster where they were deleted', async () => {
    const { declareTargets, problems } = rosterOf(
      await sandbox.read(['platform']),
      'platform',
    );
    const problem = expect.stringMatching(
      /'platform-network' in account 111122223333.*responsePlans names it for 'platform'.*was deleted/,
    );
    expect(declareTargets).toEqual([
      { id: PLAN, title: 'Platform incident' },
      { id: GONE, title: 'platform-network', problem },
    ]);
    expect(problems).toEqual([problem]);
  });

  it('are seen at once when they are new, and asked about once', async () => {
    await sandbox.read();
    await sandbox.control('PUT', '/incident-manager/response-plans', {
      ...PLACE,
      name: 'new',
      incident: { title: 'New', impact: 3 },
      engagements: ['platform'],
    });
    await sandbox.calls();
    const { declareTargets } = rosterOf(
      await sandbox.read(['platform']),
      'platform',
    );
    expect(declareTargets.map(({ title }) => title)).toContain('new');
    const calls = await sandbox.calls();
    expect(
      calls.filter(({ operation }) => operation === 'GetResponsePlan'),
    ).toHaveLength(1);
  });
});
