import {
  EU,
  PRODUCTION,
  signal,
  SsmSandbox,
  STAGING,
  startSsmSandbox,
} from '../__testUtils__/ssmSandbox';
import {
  component,
  executorOptions,
  indexedRunbook,
  launchOf,
  putDocument,
} from '../__testUtils__/launching';
import { createDocumentSource } from '../source/createDocumentSource';
import { createAutomationExecutor } from './createAutomationExecutor';

const ROLE = `arn:aws:iam::${PRODUCTION}:role/opsready-automation`;
const STARTS = /Start|Send|Stop|Cancel/;

describe('preparing an automation', () => {
  let sandbox: SsmSandbox;

  beforeEach(async () => {
    sandbox = await startSsmSandbox();
  });
  afterEach(() => sandbox.close());

  async function prepare(
    name: string,
    options: {
      service?: string;
      parameters?: Record<string, unknown>;
      rest?: object;
      change?: () => Promise<unknown>;
    } = {},
  ) {
    const runbook = await indexedRunbook(sandbox, name);
    await options.change?.();
    await sandbox.operations();
    return createAutomationExecutor(executorOptions(sandbox)).prepare({
      runbook,
      entity: component(options.service ?? 'payments-api'),
      launch: launchOf(options.parameters, options.rest),
      signal,
    });
  }
  const codesOf = ({ refusals }: { refusals: Array<{ code: string }> }) =>
    refusals.map(({ code }) => code);

  it('tells exactly what would run', async () => {
    const prepared = await prepare('Parcelwise-RestartService', {
      parameters: { ServiceName: 'payments-api', WaitUntilStable: false },
    });
    expect(prepared).toEqual({
      plan: {
        executorId: 'ssm-automation',
        documentName: 'Parcelwise-RestartService',
        documentVersion: '2',
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        place: {
          account: PRODUCTION,
          region: 'eu-west-1',
          environment: 'production',
        },
        role: ROLE,
        parameters: [
          { name: 'AutomationAssumeRole', value: ROLE },
          { name: 'ServiceName', value: 'payments-api' },
          { name: 'Cluster', value: 'parcelwise' },
          { name: 'WaitUntilStable', value: 'false' },
        ],
        targets: [
          {
            id: `arn:aws:ecs:eu-west-1:${PRODUCTION}:service/parcelwise/payments-api`,
            name: expect.any(String),
            type: 'AWS::ECS::Service',
            parameter: 'ServiceName',
          },
        ],
        steps: expect.arrayContaining([
          expect.objectContaining({ name: 'restart', risk: 'mutating' }),
        ]),
      },
      sealed: {
        place: { account: PRODUCTION, region: 'eu-west-1' },
        documentName: 'Parcelwise-RestartService',
        documentVersion: '2',
        parameters: {
          AutomationAssumeRole: [ROLE],
          ServiceName: ['payments-api'],
          WaitUntilStable: ['false'],
        },
      },
      refusals: [],
      riskClass: 'mutating',
      riskReasons: ["Step 'restart' (aws:executeAwsApi) may change something."],
      resources: [expect.objectContaining({ belongs: 'own' })],
      warnings: [],
    });
    expect(
      (await sandbox.operations()).filter(name => STARTS.test(name)),
    ).toEqual([]);
  });

  it('asks nobody where the document and config decide', async () => {
    for (const parameters of [
      {},
      { ServiceName: 'UPPER' },
      { ServiceName: 'payments-api', Cluster: 'other' },
      { ServiceName: 'payments-api', AutomationAssumeRole: ROLE },
      { ServiceName: 'payments-api', Unknown: 'x' },
    ]) {
      const prepared = await prepare('Parcelwise-RestartService', {
        parameters,
      });
      expect(codesOf(prepared)).toEqual(['parameters']);
      expect(await sandbox.operations()).toEqual([]);
    }
  });

  it('takes no value from elsewhere, however it is nested', async () => {
    await putDocument(sandbox, 'Taking', {
      assumeRole: ROLE,
      parameters: {
        Text: { type: 'String', default: '{{ssm:of-the-document}}' },
        Map: { type: 'StringMap', default: {} },
      },
      mainSteps: [
        { name: 'wait', action: 'aws:sleep', inputs: { Duration: 'PT1S' } },
      ],
    });
    expect(codesOf(await prepare('Taking'))).toEqual([]);
    for (const parameters of [
      { Text: 'a {{ssm:secret}}' },
      { Map: { a: [{ b: '{{ ssm:secret }}' }] } },
    ]) {
      expect(codesOf(await prepare('Taking', { parameters }))).toEqual([
        'parameters',
      ]);
    }
  });

  it('tells the resources of others from own ones, in plain text as well', async () => {
    const foreign = await prepare('Parcelwise-RestartService', {
      parameters: { ServiceName: 'checkout-api' },
    });
    expect(foreign.resources).toEqual([
      {
        id: 'checkout-api',
        parameter: 'ServiceName',
        belongs: 'foreign',
        consents: [],
      },
    ]);
    await sandbox.control('POST', '/denials', { action: 'tag:GetResources' });
    const unresolved = await prepare('Parcelwise-RestartService', {
      parameters: { ServiceName: 'payments-api' },
    });
    expect(unresolved.resources).toMatchObject([
      {
        belongs: 'unresolved',
        message: expect.stringContaining('tag:GetResources'),
      },
    ]);
  });

  it('judges machines that a step names among its targets', async () => {
    await putDocument(sandbox, 'Named', {
      assumeRole: ROLE,
      parameters: { Machines: { type: 'StringList' } },
      mainSteps: [
        {
          name: 'run',
          action: 'aws:runCommand',
          inputs: {
            DocumentName: 'AWS-RunPatchBaseline',
            Targets: [{ Key: 'InstanceIds', Values: ['{{ Machines }}'] }],
          },
        },
      ],
    });
    const { resources } = await prepare('Named', {
      parameters: { Machines: ['i-of-others'] },
    });
    expect(resources).toMatchObject([
      { id: 'i-of-others', parameter: 'Machines', belongs: 'foreign' },
    ]);
  });

  it('looks at what is the default version now, and not at what the index knows', async () => {
    const content = {
      assumeRole: '{{ AutomationAssumeRole }}',
      parameters: {
        AutomationAssumeRole: { type: 'String', default: '' },
        Count: { type: 'Integer', default: 1 },
      },
      mainSteps: [
        { name: 'wait', action: 'aws:sleep', inputs: { Duration: 'PT1S' } },
      ],
    };
    await putDocument(sandbox, 'Changing', content);
    const before = await prepare('Changing', { parameters: { Count: 1 } });
    const after = await prepare('Changing', {
      parameters: { Count: 1 },
      change: () =>
        putDocument(sandbox, 'Changing', {
          ...content,
          parameters: {
            ...content.parameters,
            Count: { type: 'Integer', default: 5 },
          },
          mainSteps: [
            {
              name: 'remove',
              action: 'aws:deleteStack',
              inputs: { StackName: 'x' },
            },
          ],
        }),
    });
    expect(before).toMatchObject({
      plan: { documentVersion: '1' },
      riskClass: 'readOnly',
      warnings: [],
    });
    expect(after).toMatchObject({
      plan: {
        documentVersion: '2',
        steps: [{ name: 'remove' }],
        parameters: [{}, { name: 'Count', value: '5' }],
      },
      sealed: {
        documentVersion: '2',
        parameters: { AutomationAssumeRole: [ROLE] },
      },
      riskClass: 'destructive',
      warnings: [expect.stringContaining('has changed')],
    });
    expect(after.plan.contentHash).not.toBe(before.plan.contentHash);
  });

  it('refuses what was deleted', async () => {
    const prepared = await prepare('Parcelwise-RestartService', {
      parameters: { ServiceName: 'payments-api' },
      change: () =>
        sandbox.control(
          'DELETE',
          `/documents?account=${PRODUCTION}&region=eu-west-1&name=Parcelwise-RestartService`,
        ),
    });
    expect(codesOf(prepared)).toEqual(['documentGone']);
  });

  it('throws where AWS does not answer, naming the missing action', async () => {
    await expect(
      prepare('Parcelwise-RestartService', {
        parameters: { ServiceName: 'payments-api' },
        change: () =>
          sandbox.control('POST', '/denials', {
            action: 'ssm:DescribeDocument',
          }),
      }),
    ).rejects.toMatchObject({
      name: 'SourceError',
      kind: 'denied',
      missingPermission: 'ssm:DescribeDocument',
    });
  });

  it('stands in line behind no more than one call of the index', async () => {
    await sandbox.close();
    sandbox = await startSsmSandbox({
      budgets: [{ operation: 'ssm:DescribeDocument', perSecond: 8, burst: 1 }],
    });
    const runbook = await indexedRunbook(sandbox, 'Parcelwise-RestartService');
    await sandbox.operations();
    const index = createDocumentSource(sandbox).read({
      target: EU,
      known: new Map(),
      now: new Date(),
      signal,
    });
    const progress = { read: 0 };
    const prepareNow = async () => {
      await createAutomationExecutor(executorOptions(sandbox)).prepare({
        runbook,
        entity: component('payments-api'),
        launch: launchOf({ ServiceName: 'payments-api' }),
        signal,
      });
      return progress.read;
    };
    let prepared: Promise<number> | undefined;
    for await (const _ of index) {
      progress.read += 1;
      prepared ??= prepareNow();
    }
    expect(await prepared).toBeLessThan(progress.read);
  });

  describe('the role', () => {
    const steps = [
      { name: 'wait', action: 'aws:sleep', inputs: { Duration: 'PT1S' } },
    ];

    it.each<[string, Record<string, unknown>, string[]]>([
      ['missing', {}, ['roleMissing']],
      ['empty', { assumeRole: '' }, ['roleMissing']],
      ['fixed and allowed', { assumeRole: ROLE }, []],
      [
        'fixed and not allowed',
        { assumeRole: `arn:aws:iam::${PRODUCTION}:role/opsready-admin` },
        ['roleNotAllowed'],
      ],
      [
        'of another account',
        { assumeRole: ROLE.replace(PRODUCTION, STAGING) },
        ['roleNotAllowed'],
      ],
      [
        'only told when it runs',
        { assumeRole: '{{ssm:role}}' },
        ['roleNotAllowed'],
      ],
      [
        'made from a part',
        {
          assumeRole:
            'arn:aws:iam::{{ global:ACCOUNT_ID }}:role/{{ RoleName }}',
          parameters: { RoleName: { type: 'String' } },
        },
        [],
      ],
    ])('%s', async (_, part, codes) => {
      await putDocument(sandbox, 'WithRole', { mainSteps: steps, ...part });
      const prepared = await prepare('WithRole');
      expect(codesOf(prepared)).toEqual(codes);
      expect(prepared.plan.role).toBe(codes.length > 0 ? undefined : ROLE);
    });

    it('that has a part in it is filled in so that an allowed one comes of it', async () => {
      await putDocument(sandbox, 'WithPart', {
        mainSteps: steps,
        assumeRole: 'arn:aws:iam::{{global:ACCOUNT_ID}}:role/{{ RoleName }}',
        parameters: { RoleName: { type: 'String' } },
      });
      const { sealed } = await prepare('WithPart');
      expect(sealed).toMatchObject({
        parameters: { RoleName: ['opsready-automation'] },
      });
    });

    it('of parameters is filled in and refused when sent', async () => {
      await putDocument(sandbox, 'RoleTyped', {
        mainSteps: steps,
        assumeRole: ROLE,
        parameters: { Other: { type: 'AWS::IAM::Role::Arn' } },
      });
      expect((await prepare('RoleTyped')).sealed).toMatchObject({
        parameters: { Other: [ROLE] },
      });
      expect(
        codesOf(await prepare('RoleTyped', { parameters: { Other: ROLE } })),
      ).toEqual(['parameters']);
    });
  });

  describe('children', () => {
    const child = (inputs: object, action = 'aws:executeAutomation') => ({
      assumeRole: ROLE,
      parameters: { Which: { type: 'String', default: 'Inner' } },
      mainSteps: [{ name: 'runs', action, inputs }],
    });

    it('are looked up, down to the last, with their class', async () => {
      const prepared = await prepare('Parcelwise-RemediateInstances', {
        service: 'ci-runners',
        parameters: { InstanceId: 'i-0123456789abcdef0' },
      });
      expect(prepared.refusals).toEqual([]);
      expect(
        prepared.plan.children?.map(({ documentName, step }) => [
          documentName,
          step,
        ]),
      ).toEqual([
        ['Parcelwise-PatchInstance', 'patch'],
        ['AWS-RunPatchBaseline', 'Parcelwise-PatchInstance > patch'],
      ]);
      expect(prepared.riskReasons.join()).toContain(
        'runs AWS-RunPatchBaseline, which is mutating',
      );
    });

    it.each<[string, Record<string, unknown>, string]>([
      ['chosen late', child({ DocumentName: '{{ ssm:x }}' }), 'notUnderstood'],
      ['missing', child({ DocumentName: 'Nowhere' }), 'documentGone'],
      ['itself', child({ DocumentName: 'Outer' }), 'notUnderstood'],
      [
        'elsewhere',
        child({ DocumentName: 'Inner', TargetLocations: [] }),
        'childNotAllowed',
      ],
      [
        'given what a person chooses as a whole',
        {
          assumeRole: ROLE,
          parameters: { Given: { type: 'StringMap', default: {} } },
          mainSteps: [
            {
              name: 'runs',
              action: 'aws:executeAutomation',
              inputs: {
                DocumentName: 'Chosen',
                RuntimeParameters: '{{ Given }}',
              },
            },
          ],
        },
        'notUnderstood',
      ],
      [
        'run through the API',
        child(
          {
            Service: 'ssm',
            Api: 'StartAutomationExecution',
            DocumentName: 'Admin',
          },
          'aws:executeAwsApi',
        ),
        'roleNotAllowed',
      ],
      ['as another role', child({ DocumentName: 'Admin' }), 'roleNotAllowed'],
      [
        'as a role that a person chooses',
        {
          assumeRole: ROLE,
          parameters: { Who: { type: 'String', default: 'x' } },
          mainSteps: [
            {
              name: 'runs',
              action: 'aws:executeAutomation',
              inputs: {
                DocumentName: 'Chosen',
                RuntimeParameters: { Role: ['{{ Who }}'] },
              },
            },
          ],
        },
        'roleNotAllowed',
      ],
    ])('are refused where they are %s', async (_, content, code) => {
      const sleep = [
        { name: 'wait', action: 'aws:sleep', inputs: { Duration: 'PT1S' } },
      ];
      await putDocument(sandbox, 'Inner', { mainSteps: sleep });
      await putDocument(sandbox, 'Admin', {
        assumeRole: ROLE.replace('automation', 'admin'),
        mainSteps: sleep,
      });
      await putDocument(sandbox, 'Chosen', {
        assumeRole: '{{ Role }}',
        parameters: { Role: { type: 'String' } },
        mainSteps: sleep,
      });
      await putDocument(sandbox, 'Outer', content);
      const parameters = (content.parameters as any).Who ? { Who: ROLE } : {};
      expect(codesOf(await prepare('Outer', { parameters }))).toEqual([code]);
    });

    it('are given no resource that would not be given to the launch itself', async () => {
      const sleep = [
        { name: 'wait', action: 'aws:sleep', inputs: { Duration: 'PT1S' } },
      ];
      await putDocument(sandbox, 'Inner', {
        parameters: {
          Instances: { type: 'List<AWS::EC2::Instance::Id>' },
          Fixed: { type: 'AWS::EC2::Instance::Id' },
        },
        mainSteps: sleep,
      });
      await putDocument(sandbox, 'Outer', {
        assumeRole: ROLE,
        // Plain text to whoever looks at this document alone.
        parameters: { Machines: { type: 'StringList' } },
        mainSteps: [
          {
            name: 'runs',
            action: 'aws:executeAutomation',
            inputs: {
              DocumentName: 'Inner',
              RuntimeParameters: {
                Instances: ['{{ Machines }}'],
                Fixed: ['i-000000000000of-the-document'],
              },
            },
          },
        ],
      });
      const [{ value: own }] = (
        await createAutomationExecutor(executorOptions(sandbox)).listResources({
          runbook: await indexedRunbook(sandbox, 'Parcelwise-PatchInstance'),
          parameter: 'InstanceId',
          entity: component('ci-runners'),
          signal,
        })
      ).items;
      const { resources, plan } = await prepare('Outer', {
        service: 'ci-runners',
        parameters: { Machines: [own, 'i-of-others'] },
      });
      expect(
        resources.map(({ parameter, belongs }) => [parameter, belongs]),
      ).toEqual([
        ['Instances', 'own'],
        ['Instances', 'foreign'],
      ]);
      expect(plan.targets.map(({ id }) => id)).toEqual([
        expect.stringContaining(`instance/${own}`),
        'i-of-others',
      ]);
    });

    it('run on no machines that a person lets AWS look up', async () => {
      const run = (Targets: unknown) => ({
        name: 'run',
        action: 'aws:runCommand',
        inputs: { DocumentName: 'AWS-RunPatchBaseline', Targets },
      });
      const byTag = run([{ Key: 'tag:{{ Name }}', Values: ['{{ Value }}'] }]);
      await putDocument(sandbox, 'ByTag', {
        assumeRole: ROLE,
        parameters: {
          Name: { type: 'String', default: 'service' },
          Value: { type: 'String', default: 'ci-runners' },
        },
        mainSteps: [byTag],
      });
      await putDocument(sandbox, 'Whole', {
        assumeRole: ROLE,
        parameters: { Targets: { type: 'MapList' } },
        mainSteps: [run('{{ Targets }}')],
      });
      await putDocument(sandbox, 'Handing', {
        assumeRole: ROLE,
        parameters: {
          Which: { type: 'String', default: 'of the document' },
          Maps: { type: 'MapList', default: [] },
          Count: { type: 'Integer', default: 1 },
        },
        mainSteps: [
          ...[
            {
              DocumentName: 'ByTag',
              RuntimeParameters: { Value: 'x {{ Which }}' },
            },
            {
              DocumentName: 'ByTag',
              RuntimeParameters: { Value: 'x {{ Count }}' },
            },
            {
              DocumentName: 'Whole',
              RuntimeParameters: { Targets: '{{ Maps }}' },
            },
            {
              DocumentName: 'Whole',
              RuntimeParameters: {
                Targets: [{ Key: 'tag:a', Values: ['{{ Which }}'] }],
              },
            },
          ].map((inputs, at) => ({
            name: `step${at}`,
            action: 'aws:executeAutomation',
            inputs,
          })),
        ],
      });
      const refusalsOf = async (name: string, parameters: object = {}) =>
        (await prepare(name, { parameters: parameters as any })).refusals.map(
          ({ code, parameter, message }) => [
            code,
            parameter,
            /step '([^']+)'/.exec(message)?.[1],
          ],
        );
      expect(await refusalsOf('ByTag')).toEqual([]);
      await sandbox.operations();
      expect(await refusalsOf('ByTag', { Value: 'checkout' })).toEqual([
        ['unresolvedResource', 'Value', 'run'],
      ]);
      expect(await sandbox.operations()).toEqual([]);
      const any = [{ Key: 'tag:service', Values: ['checkout'] }];
      expect(await refusalsOf('Whole', { Targets: any })).toEqual([
        ['unresolvedResource', 'Targets', 'run'],
      ]);
      expect(await refusalsOf('Handing')).toEqual([]);
      expect(
        await refusalsOf('Handing', { Which: 'a', Maps: any, Count: 7 }),
      ).toEqual([
        ['unresolvedResource', 'Value', 'step0 > run'],
        ['unresolvedResource', 'Value', 'step1 > run'],
        ['unresolvedResource', 'Targets', 'step2 > run'],
        ['unresolvedResource', 'Targets', 'step3 > run'],
      ]);
    });

    it('may be chosen by a parameter, and are those then', async () => {
      await putDocument(sandbox, 'Inner', {
        mainSteps: [
          {
            name: 'gone',
            action: 'aws:deleteStack',
            inputs: { StackName: 'x' },
          },
        ],
      });
      await putDocument(
        sandbox,
        'Outer',
        child({ DocumentName: '{{ Which }}' }),
      );
      expect(await prepare('Outer')).toMatchObject({
        plan: { children: [{ documentName: 'Inner' }] },
        riskClass: 'destructive',
        refusals: [],
      });
    });
  });

  it('spreads a run over targets, each of them judged', async () => {
    const options = createAutomationExecutor(executorOptions(sandbox));
    const runbook = await indexedRunbook(sandbox, 'Parcelwise-PatchInstance');
    expect(options.describeForm(runbook)).toEqual({
      rateControl: { allowed: true, targetParameters: ['InstanceId'] },
      locations: [],
    });
    const { items } = await options.listResources({
      runbook,
      parameter: 'InstanceId',
      entity: component('ci-runners'),
      signal,
    });
    expect(items.length).toBeGreaterThan(1);
    const targets = [...items.map(({ value }) => value), 'i-0badbadbadbadbad0'];
    const prepared = await prepare('Parcelwise-PatchInstance', {
      service: 'ci-runners',
      rest: {
        rateControl: {
          targetParameterName: 'InstanceId',
          targets,
          maxConcurrency: '50%',
          maxErrors: '0',
        },
      },
    });
    expect(prepared.refusals).toEqual([]);
    expect(prepared.plan.rateControl?.targets).toEqual(targets);
    expect(prepared.resources.map(({ belongs }) => belongs)).toEqual([
      ...items.map(() => 'own'),
      'foreign',
    ]);
    for (const rateControl of [
      { targetParameterName: 'Nothing', targets: ['a'] },
      { targetParameterName: 'InstanceId', targets: [] },
      { targetParameterName: 'InstanceId', targets: [''] },
      { targetParameterName: 'AutomationAssumeRole', targets: [ROLE] },
    ]) {
      const refused = await prepare('Parcelwise-PatchInstance', {
        service: 'ci-runners',
        parameters: { InstanceId: targets[0] },
        rest: {
          rateControl: { ...rateControl, maxConcurrency: '1', maxErrors: '0' },
        },
      });
      expect(codesOf(refused)).toEqual(['parameters']);
    }
  });

  it('lists own resources of the place alone', async () => {
    const executor = createAutomationExecutor(executorOptions(sandbox));
    const runbook = await indexedRunbook(
      sandbox,
      'Parcelwise-FailOverDatabase',
    );
    const list = (parameter: string, service = 'payments-api') =>
      executor.listResources({
        runbook,
        parameter,
        entity: component(service),
        signal,
      });
    expect(await list('DBInstanceIdentifier')).toEqual({
      items: [
        {
          value: 'payments-db',
          label: expect.any(String),
          arn: `arn:aws:rds:eu-west-1:${PRODUCTION}:db:payments-db`,
          place: expect.objectContaining({ region: 'eu-west-1' }),
        },
      ],
      unresolved: [],
    });
    await expect(list('Reason')).rejects.toThrow(/takes AWS resources/);
    await sandbox.control('POST', '/denials', { action: 'tag:GetResources' });
    expect(await list('DBInstanceIdentifier')).toMatchObject({
      items: [],
      unresolved: [{ message: expect.stringContaining('tag:GetResources') }],
    });
  });

  describe('in other accounts and Regions', () => {
    beforeEach(async () => {
      await sandbox.close();
      sandbox = await startSsmSandbox({
        aws: {
          launch: {
            roleName: 'opsready-launch',
            externalId: 'parcelwise-portal',
            executionRoleName: 'opsready-automation',
            accounts: [PRODUCTION, STAGING].map(accountId => ({
              accountId,
              automationRoles: ['opsready-automation'],
            })),
          },
        },
      });
    });

    it('runs where config lets it, as the role that config names', async () => {
      const executor = createAutomationExecutor(executorOptions(sandbox));
      const runbook = await indexedRunbook(sandbox, 'DailyOperationsChecklist');
      const { locations } = executor.describeForm(runbook);
      expect(
        locations.map(({ account, region }) => `${account}/${region}`),
      ).toEqual([
        `${PRODUCTION}/eu-west-1`,
        `${PRODUCTION}/us-east-1`,
        `${STAGING}/eu-west-1`,
        `${STAGING}/us-east-1`,
      ]);
      const prepared = await prepare(runbook.name, {
        rest: {
          locations: [
            { account: STAGING, region: 'eu-west-1' },
            { account: STAGING, region: 'us-east-1' },
          ],
        },
      });
      expect(prepared.refusals).toEqual([]);
      expect(prepared.plan.locations).toHaveLength(2);
      expect(prepared.sealed).toMatchObject({
        executionRoleName: 'opsready-automation',
        locations: [{ region: 'eu-west-1' }, { region: 'us-east-1' }],
      });
      const refused = await prepare(runbook.name, {
        rest: { locations: [{ account: '999999999999', region: 'eu-west-1' }] },
      });
      expect(codesOf(refused)).toEqual(['parameters']);
    });

    it('runs nowhere else where a step waits for an approval in AWS', async () => {
      const executor = createAutomationExecutor(executorOptions(sandbox));
      const runbook = await indexedRunbook(
        sandbox,
        'Parcelwise-FailOverDatabase',
      );
      expect(executor.describeForm(runbook).locations).toEqual([]);
      const refused = await prepare(runbook.name, {
        parameters: {
          DBInstanceIdentifier: 'payments-db',
          Reason: 'because it must be',
        },
        rest: { locations: [{ account: EU.account, region: EU.region }] },
      });
      expect(codesOf(refused)).toEqual(['parameters']);
    });
  });
});
