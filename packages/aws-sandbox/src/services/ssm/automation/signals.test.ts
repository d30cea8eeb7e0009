import {
  AutomationExecutionNotFoundException,
  AutomationStepNotFoundException,
  InvalidAutomationSignalException,
  InvalidAutomationStatusUpdateException,
} from '@aws-sdk/client-ssm';
import { automationIn, sleepStep } from '../../../testing/automation';
import {
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../../../testing/testSandbox';

const root = `arn:aws:iam::${PRODUCTION}:root`;

describe('signals to an execution', () => {
  let sandbox: TestSandbox;
  let automation: ReturnType<typeof automationIn>;

  beforeAll(async () => {
    sandbox = await testSandbox();
    automation = automationIn(sandbox);
    await automation.create('Pausing', [
      { name: 'wait', action: 'aws:pause', inputs: {} },
      sleepStep('work', 60, { onCancel: 'step:tidy_up' }),
      sleepStep('more', 60, { isEnd: true }),
      sleepStep('tidy_up', 5),
    ]);
    await automation.create(
      'Approving',
      [
        {
          name: 'ask',
          action: 'aws:approve',
          timeoutSeconds: 3600,
          inputs: {
            Approvers: '{{ Approvers }}',
            MinRequiredApprovals: '{{ Min }}',
            Message: 'May I?',
          },
        },
        sleepStep('work', 1),
      ],
      {
        parameters: {
          Approvers: { type: 'StringList' },
          Min: { type: 'Integer', default: 1 },
        },
      },
    );
  });
  afterAll(() => sandbox.close());

  const started = async (name: string, rest: object = {}) => {
    const id = await automation.start(name, rest);
    await automation.advance(2);
    return id;
  };
  const approving = (approvers: string[], min = 1) =>
    started('Approving', {
      Parameters: { Approvers: approvers, Min: [String(min)] },
    });
  const statusOf = async (id: string) =>
    (await automation.get(id)).AutomationExecutionStatus;

  it('resume a pause, once it waits', async () => {
    const id = await started('Pausing');
    expect(await automation.get(id)).toMatchObject({
      AutomationExecutionStatus: 'Waiting',
      CurrentStepName: 'wait',
      CurrentAction: 'aws:pause',
    });
    await expect(
      automation.signal(id, 'Resume', { StepName: ['nothing'] }),
    ).rejects.toBeInstanceOf(AutomationStepNotFoundException);
    await expect(
      automation.signal(id, 'Resume', { StepName: ['work'] }),
    ).rejects.toBeInstanceOf(InvalidAutomationSignalException);
    await automation.signal(id, 'Resume', { StepName: ['wait'] });
    expect(await automation.get(id)).toMatchObject({
      AutomationExecutionStatus: 'InProgress',
      CurrentStepName: 'work',
    });
    await expect(
      automation.signal(id, 'Resume', { StepName: ['wait'] }),
    ).rejects.toBeInstanceOf(InvalidAutomationSignalException);
  });

  it('are refused where there is nothing to tell', async () => {
    const id = await started('Pausing');
    for (const type of ['Approve', 'Revoke', 'StartStep'] as const) {
      await expect(automation.signal(id, type)).rejects.toBeInstanceOf(
        InvalidAutomationSignalException,
      );
    }
    await expect(
      automation.signal('0f8fad5b-d9cb-469f-a165-70867728950e', 'Resume'),
    ).rejects.toBeInstanceOf(AutomationExecutionNotFoundException);
  });

  describe('of approvers', () => {
    it('go on after enough of them, each of whom counts once', async () => {
      const launch = `arn:aws:iam::${PRODUCTION}:role/opsready-launch`;
      const launcher = automationIn(
        sandbox,
        sandbox.ssm(await sandbox.session('opsready-launch', 'ana')),
      );
      const id = await approving([root, launch], 2);
      expect(await statusOf(id)).toBe('Waiting');
      await automation.signal(id, 'Approve', { Comment: ['Looks good'] });
      await expect(automation.signal(id, 'Approve')).rejects.toBeInstanceOf(
        InvalidAutomationSignalException,
      );
      expect(await statusOf(id)).toBe('Waiting');
      await launcher.signal(id, 'Approve');
      expect(await statusOf(id)).toBe('InProgress');
      await automation.advance(2);
      const { StepExecutions } = await automation.get(id);
      const [ask] = StepExecutions ?? [];
      expect(ask.Outputs?.ApprovalStatus).toEqual(['Approved']);
      expect(
        ask.Outputs?.ApproverDecisions.map(text => JSON.parse(text)),
      ).toEqual([
        expect.objectContaining({
          approver: root,
          decision: 'Approve',
          comment: 'Looks good',
        }),
        expect.objectContaining({
          approver: `arn:aws:sts::${PRODUCTION}:assumed-role/opsready-launch/ana`,
        }),
      ]);
    });

    it('end it by a rejection', async () => {
      const id = await approving([root], 1);
      await automation.signal(id, 'Reject', { Comment: ['Not today'] });
      expect(await automation.get(id)).toMatchObject({
        AutomationExecutionStatus: 'Rejected',
        StepExecutions: [{ StepStatus: 'Rejected' }, { StepStatus: 'Pending' }],
      });
    });

    it('are asked of nobody else', async () => {
      const id = await approving(['somebody']);
      await expect(automation.signal(id, 'Approve')).rejects.toMatchObject({
        name: 'InvalidAutomationSignalException',
        message: expect.stringContaining('not an approver'),
      });
    });

    it('come too late', async () => {
      const id = await approving([root]);
      await automation.advance(3600);
      expect(await statusOf(id)).toBe('TimedOut');
      await expect(automation.signal(id, 'Approve')).rejects.toBeInstanceOf(
        InvalidAutomationSignalException,
      );
    });
  });

  describe('to stop', () => {
    it('cancel what runs, tidy up, and take a moment for it', async () => {
      const id = await started('Pausing');
      await automation.signal(id, 'Resume', { StepName: ['wait'] });
      await sandbox.control('POST', '/automation/durations', {
        action: 'cancel',
        durationMs: 60_000,
      });
      await automation.stop(id);
      expect(await statusOf(id)).toBe('Cancelling');
      await automation.advance(10);
      expect(await automation.steps(id)).toEqual([
        'wait Success',
        'work Cancelled',
        'tidy_up Success',
        'more Pending',
      ]);
      expect(await statusOf(id)).toBe('Cancelling');
      await automation.advance(60);
      await sandbox.control('DELETE', '/automation/durations');
      expect(await statusOf(id)).toBe('Cancelled');
      await expect(automation.stop(id)).rejects.toBeInstanceOf(
        InvalidAutomationStatusUpdateException,
      );
    });

    it('let the step that runs complete', async () => {
      const id = await started('Pausing');
      await automation.signal(id, 'Resume', { StepName: ['wait'] });
      await automation.stop(id, 'Complete');
      expect(await statusOf(id)).toBe('InProgress');
      await automation.advance(61);
      expect(await automation.steps(id)).toEqual([
        'wait Success',
        'work Success',
        'more Pending',
        'tidy_up Pending',
      ]);
      expect(await statusOf(id)).toBe('Success');
    });

    it('cancel one that waits, has not begun, or has children', async () => {
      const waiting = await started('Pausing');
      await automation.stop(waiting);
      const pending = await automation.start('Pausing');
      await automation.stop(pending);
      await automation.create('Parent', [
        {
          name: 'delegate',
          action: 'aws:executeAutomation',
          inputs: { DocumentName: 'Pausing' },
        },
      ]);
      const parent = await started('Parent');
      const { StepExecutions } = await automation.get(parent);
      const [child] = StepExecutions?.[0].Outputs?.ExecutionId ?? [];
      await automation.stop(parent);
      await automation.advance(5);
      for (const id of [waiting, pending, parent, child]) {
        expect(await statusOf(id)).toBe('Cancelled');
      }
    });

    it('stop one step', async () => {
      const id = await started('Pausing');
      await automation.signal(id, 'Resume', { StepName: ['wait'] });
      const { StepExecutions } = await automation.get(id);
      const [wait, work] = StepExecutions ?? [];
      const stopStep = (step: string | undefined) =>
        automation.signal(id, 'StopStep', { StepExecutionId: [step ?? ''] });
      await expect(stopStep('unknown')).rejects.toBeInstanceOf(
        AutomationStepNotFoundException,
      );
      await expect(stopStep(wait.StepExecutionId)).rejects.toBeInstanceOf(
        InvalidAutomationSignalException,
      );
      await stopStep(work.StepExecutionId);
      expect(await automation.get(id)).toMatchObject({
        AutomationExecutionStatus: 'Cancelled',
        FailureMessage: expect.stringContaining('stopped'),
      });
    });
  });

  it('start each step of an interactive execution', async () => {
    await automation.create('ByHand', [sleepStep('one'), sleepStep('two')]);
    const id = await started('ByHand', { Mode: 'Interactive' });
    expect(await statusOf(id)).toBe('Waiting');
    expect(await automation.steps(id)).toEqual(['one Pending', 'two Pending']);
    await expect(
      automation.signal(id, 'StartStep', { StepName: ['three'] }),
    ).rejects.toBeInstanceOf(AutomationStepNotFoundException);
    await automation.signal(id, 'StartStep', { StepName: ['one'] });
    await automation.advance(10);
    expect(await automation.steps(id)).toEqual(['one Success', 'two Pending']);
    await automation.signal(id, 'StartStep', { StepName: ['two'] });
    await automation.advance(10);
    expect(await statusOf(id)).toBe('Success');
  });
});
