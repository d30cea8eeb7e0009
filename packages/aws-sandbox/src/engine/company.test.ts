import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import { parcelwise } from '../scenario';
import { automationIn } from '../testing/automation';
import {
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../testing/testSandbox';
import { parseAutomation } from './document/parseAutomation';

const ROLE = `arn:aws:iam::${PRODUCTION}:role/opsready-automation`;

describe("the company's runbooks", () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());

  const runner = async () => {
    const { ResourceTagMappingList } = await sandbox.tagging().send(
      new GetResourcesCommand({
        ResourceTypeFilters: ['ec2:instance'],
        TagFilters: [{ Key: 'service', Values: ['ci-runners'] }],
      }),
    );
    return ResourceTagMappingList?.[0].ResourceARN?.split('/').at(-1) ?? '';
  };

  it.each<[string, Record<string, string[]>]>([
    ['Parcelwise-RestartService', { ServiceName: ['payments-api'] }],
    [
      'Parcelwise-FailOverDatabase',
      {
        DBInstanceIdentifier: ['payments-db'],
        Reason: ['The zone is about to fail'],
      },
    ],
    ['Parcelwise-PatchFleet', { InstanceIds: ['<runner>'] }],
    ['Parcelwise-PatchInstance', { InstanceId: ['<runner>'] }],
    ['Parcelwise-RemediateInstances', { InstanceId: ['<runner>'] }],
    ['Parcelwise-TagInstances', { InstanceIds: ['<runner>'] }],
    [
      'Parcelwise-IsolateInstance',
      { InstanceId: ['<runner>'], EvidenceBucket: ['parcelwise-events'] },
    ],
    [
      'Parcelwise-RollBackRelease',
      { ServiceName: ['payments-api'], Revision: ['6'] },
    ],
    ['Parcelwise-ScaleOut', { Name: ['payments-api'] }],
  ])('%s runs, launched by the portal', async (name, given) => {
    const launcher = automationIn(
      sandbox,
      sandbox.ssm(await sandbox.session('opsready-launch')),
    );
    const reader = automationIn(sandbox);
    const instance = await runner();
    const Parameters = Object.fromEntries(
      Object.entries({ ...given, AutomationAssumeRole: [ROLE] }).map(
        ([key, values]) => [
          key,
          values.map(value => value.replace('<runner>', instance)),
        ],
      ),
    );
    const id = await launcher.start(name, { Parameters });
    // People who answer whatever it waits for.
    for (let turn = 0; turn < 6; turn++) {
      await reader.advance(300);
      const { CurrentAction, CurrentStepName = '' } = await reader.get(id);
      if (CurrentAction === 'aws:pause') {
        await launcher.signal(id, 'Resume', { StepName: [CurrentStepName] });
      } else if (CurrentAction === 'aws:approve') {
        await launcher.signal(id, 'Approve');
      }
    }
    const { AutomationExecutionStatus, FailureMessage } = await reader.get(id);
    expect({ AutomationExecutionStatus, FailureMessage }).toEqual({
      AutomationExecutionStatus: 'Success',
      FailureMessage: undefined,
    });
  });

  it('DailyOperationsChecklist runs with the rights of who starts it', async () => {
    const automation = automationIn(sandbox);
    const id = await automation.start('DailyOperationsChecklist');
    await automation.advance(60);
    expect((await automation.get(id)).AutomationExecutionStatus).toBe(
      'Success',
    );
  });

  it('can all be read, but for the one that uses an action of its own', () => {
    const unreadable = (parcelwise.documents ?? []).filter(
      ({ type, content, format }) => {
        try {
          return type === 'Automation' && !parseAutomation({ content, format });
        } catch {
          return true;
        }
      },
    );
    expect(unreadable.map(({ name }) => name)).toEqual([
      'Parcelwise-SwitchCarrier',
    ]);
  });
});
