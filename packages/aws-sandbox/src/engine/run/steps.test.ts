import { automationIn, scriptStep, sleepStep } from '../../testing/automation';
import { testSandbox, type TestSandbox } from '../../testing/testSandbox';

describe('the steps of an automation', () => {
  let sandbox: TestSandbox;
  let automation: ReturnType<typeof automationIn>;
  let count = 0;

  beforeAll(async () => {
    sandbox = await testSandbox();
    automation = automationIn(sandbox);
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await sandbox.control('PUT', '/automation/failures', []);
    await sandbox.control('PUT', '/automation/outputs', []);
  });

  type Steps = Parameters<typeof automation.create>[1];

  /** Runs the steps to their end, an hour later at most. */
  const run = async (
    steps: Steps,
    rest: object = {},
    Parameters?: Record<string, string[]>,
  ) => {
    count += 1;
    const name = `Steps-${count}`;
    await automation.create(name, steps, rest);
    const id = await automation.start(name, { Parameters });
    await automation.advance(7200);
    return {
      execution: await automation.get(id),
      steps: await automation.steps(id),
    };
  };
  const fail = (step: string, rest: object = {}) =>
    sandbox.control('POST', '/automation/failures', {
      step,
      error: { type: 'ServiceException', message: 'The disk is full.' },
      ...rest,
    });
  const yields = (step: string, output: object) =>
    sandbox.control('POST', '/automation/outputs', { step, output });

  it('hand on outputs by selector and type, and answer those of the document', async () => {
    await yields('measure', {
      count: 3,
      names: ['a', 'b'],
      owner: { team: 'payments' },
      isFull: true,
    });
    const { execution } = await run(
      [
        scriptStep('measure', {
          outputs: [
            { Name: 'Count', Selector: '$.Payload.count', Type: 'Integer' },
            { Name: 'Names', Selector: '$.Payload.names', Type: 'StringList' },
            { Name: 'Owner', Selector: '$.Payload.owner', Type: 'StringMap' },
            { Name: 'Full', Selector: '$.Payload.isFull', Type: 'Boolean' },
            { Name: 'Nothing', Selector: '$.Payload.none', Type: 'String' },
          ],
        }),
        {
          ...scriptStep('report'),
          inputs: {
            Runtime: 'python3.11',
            InputPayload: {
              text: '{{ Greeting }}: {{ measure.Count }} of {{ measure.Names }}',
              list: '{{ measure.Names }}',
              first: '{{ measure.Names[0] }}',
              team: '{{ measure.Owner.team }}',
              id: '{{ automation:EXECUTION_ID }}',
              region: '{{ global:REGION }}',
            },
          },
        },
      ],
      {
        parameters: { Greeting: { type: 'String', default: 'Hi' } },
        outputs: ['measure.Names', 'measure.Owner', 'absent.Output'],
      },
    );
    expect(execution.AutomationExecutionStatus).toBe('Success');
    expect(execution.StepExecutions?.[0].Outputs).toMatchObject({
      Count: ['3'],
      Names: ['a', 'b'],
      Owner: ['{"team":"payments"}'],
      Full: ['true'],
      Nothing: [''],
    });
    expect(
      JSON.parse(execution.StepExecutions?.[1].Inputs?.InputPayload ?? ''),
    ).toEqual({
      text: 'Hi: 3 of ["a","b"]',
      list: ['a', 'b'],
      first: 'a',
      team: 'payments',
      id: execution.AutomationExecutionId,
      region: 'eu-west-1',
    });
    expect(execution.Outputs).toEqual({
      'measure.Names': ['a', 'b'],
      'measure.Owner': ['{"team":"payments"}'],
      'absent.Output': [expect.stringContaining('No output')],
    });
  });

  it('abort at a failure, and say why', async () => {
    await fail('second');
    const { execution, steps } = await run([
      sleepStep('first'),
      sleepStep('second'),
      sleepStep('third'),
    ]);
    expect(steps).toEqual(['first Success', 'second Failed', 'third Pending']);
    expect(execution).toMatchObject({
      AutomationExecutionStatus: 'Failed',
      FailureMessage: expect.stringContaining('The disk is full.'),
      ProgressCounters: { TotalSteps: 3, SuccessSteps: 1, FailedSteps: 1 },
    });
    expect(execution.StepExecutions?.[1]).toMatchObject({
      FailureMessage: expect.stringContaining('The disk is full.'),
      FailureDetails: { FailureType: 'ServiceException' },
    });
  });

  it('go on after a failure that the document lives with', async () => {
    await fail('second');
    const lax = await run([
      sleepStep('first'),
      sleepStep('second', 1, { onFailure: 'Continue' }),
      sleepStep('third'),
    ]);
    expect(lax.steps).toEqual([
      'first Success',
      'second Failed',
      'third Success',
    ]);
    expect(lax.execution.AutomationExecutionStatus).toBe('Success');
    const critical = await run([
      sleepStep('second', 1, { onFailure: 'Continue', isCritical: true }),
      sleepStep('third'),
    ]);
    expect(critical.steps).toEqual(['second Failed', 'third Success']);
    expect(critical.execution.AutomationExecutionStatus).toBe('Failed');
  });

  it('go elsewhere after a failure', async () => {
    await fail('second');
    const { execution, steps } = await run([
      sleepStep('second', 1, { onFailure: 'step:repair' }),
      sleepStep('third', 1, { isEnd: true }),
      sleepStep('repair'),
    ]);
    expect(steps).toEqual(['second Failed', 'repair Success', 'third Pending']);
    expect(execution.AutomationExecutionStatus).toBe('Failed');
  });

  it('try again as often as they may', async () => {
    await fail('flaky', { times: 2 });
    const { steps } = await run([sleepStep('flaky', 1, { maxAttempts: 3 })]);
    expect(steps).toEqual(['flaky Success']);
    await fail('flaky', { times: 2 });
    const again = await run([sleepStep('flaky', 1, { maxAttempts: 2 })]);
    expect(again.steps).toEqual(['flaky Failed']);
  });

  it('run out of time', async () => {
    const { execution, steps } = await run([
      sleepStep('slow', 600, { timeoutSeconds: 60 }),
    ]);
    expect(steps).toEqual(['slow TimedOut']);
    expect(execution.AutomationExecutionStatus).toBe('TimedOut');
    const [{ ExecutionStartTime, ExecutionEndTime }] =
      execution.StepExecutions ?? [];
    expect(Number(ExecutionEndTime) - Number(ExecutionStartTime)).toBe(60_000);
  });

  it('jump by nextStep and stop at isEnd', async () => {
    const { execution, steps } = await run([
      sleepStep('first', 1, { nextStep: 'third' }),
      sleepStep('second'),
      sleepStep('third', 1, { isEnd: true }),
      sleepStep('fourth'),
    ]);
    expect(steps).toEqual([
      'first Success',
      'third Success',
      'second Pending',
      'fourth Pending',
    ]);
    expect(execution.AutomationExecutionStatus).toBe('Success');
  });

  describe('branch', () => {
    const branching = (choices: object[], rest: object = {}): Steps => [
      scriptStep('look', {
        outputs: [
          { Name: 'Engine', Selector: '$.Payload.engine', Type: 'String' },
          { Name: 'Size', Selector: '$.Payload.size', Type: 'Integer' },
          { Name: 'Open', Selector: '$.Payload.open', Type: 'Boolean' },
        ],
      }),
      {
        name: 'choose',
        action: 'aws:branch',
        inputs: { Choices: choices, ...rest },
      },
      sleepStep('otherwise', 1, { isEnd: true }),
      sleepStep('chosen', 1, { isEnd: true }),
    ];
    const engine = '{{ look.Engine }}';
    const size = '{{ look.Size }}';
    const open = '{{ look.Open }}';

    it.each<[string, object, boolean]>([
      ['StringEquals', { Variable: engine, StringEquals: 'postgres' }, true],
      [
        'StringEquals of another',
        { Variable: engine, StringEquals: 'x' },
        false,
      ],
      [
        'EqualsIgnoreCase',
        { Variable: engine, EqualsIgnoreCase: 'POSTGRES' },
        true,
      ],
      ['StartsWith', { Variable: engine, StartsWith: 'post' }, true],
      ['EndsWith', { Variable: engine, EndsWith: 'post' }, false],
      ['Contains', { Variable: engine, Contains: 'gre' }, true],
      ['NumericEquals', { Variable: size, NumericEquals: 4 }, true],
      ['NumericGreater', { Variable: size, NumericGreater: 4 }, false],
      [
        'NumericGreaterOrEquals',
        { Variable: size, NumericGreaterOrEquals: 4 },
        true,
      ],
      ['NumericLesser', { Variable: size, NumericLesser: 5 }, true],
      [
        'NumericLesserOrEquals',
        { Variable: size, NumericLesserOrEquals: 3 },
        false,
      ],
      ['BooleanEquals', { Variable: open, BooleanEquals: true }, true],
      ['Not', { Not: { Variable: size, NumericEquals: 5 } }, true],
      [
        'And',
        {
          And: [
            { Variable: size, NumericEquals: 4 },
            { Variable: engine, StringEquals: 'mysql' },
          ],
        },
        false,
      ],
      [
        'Or',
        {
          Or: [
            { Variable: size, NumericEquals: 5 },
            { Not: { Variable: engine, StringEquals: 'mysql' } },
          ],
        },
        true,
      ],
    ])('by %s', async (_, choice, isChosen) => {
      await yields('look', { engine: 'postgres', size: 4, open: true });
      const { steps } = await run(
        branching([{ ...choice, NextStep: 'chosen' }]),
      );
      expect(steps).toContain(
        isChosen ? 'chosen Success' : 'otherwise Success',
      );
    });

    it('to the default, and fails at what is no choice', async () => {
      const { steps } = await run(
        branching(
          [{ Variable: engine, StringEquals: 'x', NextStep: 'chosen' }],
          {
            Default: 'chosen',
          },
        ),
      );
      expect(steps).toContain('chosen Success');
      const bad = await run(
        branching([{ Variable: engine, Resembles: 'x', NextStep: 'chosen' }]),
      );
      expect(bad.steps).toContain('choose Failed');
    });
  });

  describe('loop', () => {
    it('over a list, with the iteration in each step', async () => {
      const { execution, steps } = await run(
        [
          {
            name: 'each_zone',
            action: 'aws:loop',
            inputs: {
              Iterators: '{{ Zones }}',
              Steps: [
                {
                  ...scriptStep('visit'),
                  inputs: {
                    Zone: '{{ each_zone.CurrentIteratorValue }}',
                    Turn: '{{ each_zone.CurrentIteration }}',
                  },
                },
              ],
            },
          },
        ],
        { parameters: { Zones: { type: 'StringList', default: ['a', 'b'] } } },
      );
      expect(steps).toEqual([
        'each_zone Success',
        'visit Success',
        'visit Success',
      ]);
      const [outer, , second] = execution.StepExecutions ?? [];
      expect(second).toMatchObject({
        Inputs: { Zone: '"b"', Turn: '2' },
        ParentStepDetails: {
          StepExecutionId: outer.StepExecutionId,
          StepName: 'each_zone',
          Action: 'aws:loop',
          Iteration: 2,
          IteratorValue: 'b',
        },
      });
    });

    it('while a condition holds', async () => {
      const { steps } = await run(
        [
          {
            name: 'again',
            action: 'aws:loop',
            inputs: {
              MaxIterations: 5,
              LoopCondition: {
                Variable: '{{ variable:left }}',
                NumericGreater: 0,
              },
              Steps: [
                {
                  name: 'count_down',
                  action: 'aws:updateVariable',
                  inputs: { Name: 'variable:left', Value: 0 },
                },
              ],
            },
          },
        ],
        { variables: { left: { type: 'Integer', default: 2 } } },
      );
      expect(steps).toEqual(['again Success', 'count_down Success']);
    });

    it('fails with a step of it', async () => {
      await fail('visit');
      const { steps } = await run([
        {
          name: 'each_zone',
          action: 'aws:loop',
          inputs: { Iterators: ['a', 'b'], Steps: [scriptStep('visit')] },
        },
      ]);
      expect(steps).toEqual(['each_zone Failed', 'visit Failed']);
    });
  });

  it('fail at a variable that has no value', async () => {
    const { execution } = await run([
      { ...scriptStep('look'), inputs: { Value: '{{ nowhere.Output }}' } },
    ]);
    expect(execution.FailureMessage).toContain("'nowhere.Output'");
  });

  it('run other documents, as children', async () => {
    await automation.create('Child', [sleepStep('work')], {
      parameters: { Who: { type: 'String' } },
      outputs: ['work.Done'],
    });
    const child = (parameters: object, name = 'Child'): Steps => [
      {
        name: 'delegate',
        action: 'aws:executeAutomation',
        inputs: { DocumentName: name, RuntimeParameters: parameters },
      },
    ];
    const { execution } = await run(child({ Who: 'me' }));
    const [id] = execution.StepExecutions?.[0].Outputs?.ExecutionId ?? [];
    expect(await automation.get(id)).toMatchObject({
      AutomationExecutionStatus: 'Success',
      ParentAutomationExecutionId: execution.AutomationExecutionId,
      Parameters: { Who: ['me'] },
    });
    expect((await run(child({}))).steps).toEqual(['delegate Failed']);
    expect((await run(child({}, 'None'))).steps).toEqual(['delegate Failed']);
    await fail('work');
    expect((await run(child({ Who: 'me' }))).steps).toEqual([
      'delegate Failed',
    ]);
  });

  it('are too many for one answer', async () => {
    const { execution, steps } = await run(
      Array.from({ length: 23 }, (_, index) => sleepStep(`step_${index}`, 1)),
    );
    expect(execution.StepExecutions).toHaveLength(20);
    expect(execution.StepExecutionsTruncated).toBe(true);
    expect(steps).toHaveLength(23);
  });
});
