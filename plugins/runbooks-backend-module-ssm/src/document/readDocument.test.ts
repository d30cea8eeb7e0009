import fc from 'fast-check';
import { stringify } from 'yaml';
import { readDocument } from './readDocument';

/** An Automation document of schema 0.3, valid unless a part says otherwise. */
function automation(part: Record<string, unknown>) {
  return readDocument(
    JSON.stringify({
      schemaVersion: '0.3',
      assumeRole: '{{ AutomationAssumeRole }}',
      parameters: { AutomationAssumeRole: { type: 'String', default: '' } },
      mainSteps: [{ name: 'wait', action: 'aws:sleep', inputs: {} }],
      ...part,
    }),
    'ssmAutomation',
  );
}

const step = (name: string, part: Record<string, unknown> = {}) => ({
  name,
  action: 'aws:sleep',
  inputs: {},
  ...part,
});
const call = (Api: string) => ({
  action: 'aws:executeAwsApi',
  inputs: { Service: 'ec2', Api },
});

describe('steps of an Automation document', () => {
  it('lead to those that may follow', () => {
    const { steps, problems } = automation({
      mainSteps: [
        step('choose', {
          action: 'aws:branch',
          inputs: {
            Choices: [
              { NextStep: 'c', Variable: '{{ x }}', StringEquals: 'y' },
              { And: [], NextStep: 'b' },
            ],
            Default: 'd',
          },
          isEnd: true,
        }),
        step('b', { nextStep: 'd', onFailure: 'step:c', onCancel: 'step:d' }),
        step('c', { isEnd: true, onFailure: 'Continue' }),
        step('d'),
      ],
    });
    expect(problems).toEqual([]);
    expect(steps.map(({ name, next, isEnd }) => [name, next, isEnd])).toEqual([
      ['choose', ['c', 'b', 'd'], true],
      ['b', ['d', 'c'], undefined],
      ['c', [], true],
      ['d', [], undefined],
    ]);
    expect(steps[1].onFailure).toBe('step:c');
  });

  it('stand in the loop that they are part of, which has their risk', () => {
    const { steps } = automation({
      mainSteps: [
        step('each', {
          action: 'aws:loop',
          inputs: {
            Iterators: '{{ Ids }}',
            Steps: [
              step('look', call('DescribeInstances')),
              step('end', call('TerminateInstances')),
            ],
          },
        }),
        step('after'),
      ],
    });
    expect(
      steps.map(({ name, parent, next, risk }) => [name, parent, next, risk]),
    ).toEqual([
      ['each', undefined, ['look', 'after'], 'destructive'],
      ['look', 'each', ['end'], 'readOnly'],
      ['end', 'each', [], 'destructive'],
      ['after', undefined, [], 'readOnly'],
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['readOnly', call('DescribeInstances')],
    ['readOnly', call('GetObject')],
    ['readOnly', call('ListTagsForResource')],
    ['readOnly', call('BatchGetItem')],
    ['readOnly', { action: 'aws:assertAwsResourceProperty' }],
    ['readOnly', { action: 'aws:approve' }],
    ['mutating', call('UpdateService')],
    ['mutating', call('Invoke')],
    ['mutating', { action: 'aws:executeScript' }],
    ['mutating', { action: 'aws:runCommand', inputs: {} }],
    ['mutating', { action: 'aws:constructor' }],
    ['mutating', { action: 'constructor' }],
    [
      'mutating',
      {
        action: 'aws:changeInstanceState',
        inputs: { DesiredState: 'stopped' },
      },
    ],
    ['destructive', call('DeleteTable')],
    ['destructive', call('BatchDeleteImage')],
    ['destructive', call('ScheduleKeyDeletion')],
    ['destructive', call('{{ Api }}')],
    ['destructive', { action: 'aws:executeAwsApi', inputs: {} }],
    ['destructive', { action: 'aws:deleteStack' }],
    [
      'destructive',
      {
        action: 'aws:changeInstanceState',
        inputs: { DesiredState: '{{ S }}' },
      },
    ],
  ])('are %s: %j', (risk, part) => {
    expect(automation({ mainSteps: [step('a', part)] }).steps[0].risk).toBe(
      risk,
    );
  });

  it('name the documents that they run', () => {
    const { steps, children, approvals } = automation({
      mainSteps: [
        step('patch', {
          action: 'aws:executeAutomation',
          inputs: {
            DocumentName: 'Patch',
            DocumentVersion: 3,
            RuntimeParameters: { InstanceId: ['{{ Id }}'] },
            TargetLocations: [],
          },
        }),
        step('run', {
          action: 'aws:runCommand',
          inputs: { DocumentName: '{{ Doc }}', Parameters: '{{ Params }}' },
        }),
        step('ask', { action: 'aws:approve' }),
      ],
    });
    expect(steps.map(({ child }) => child)).toEqual([
      'Patch',
      '{{ Doc }}',
      undefined,
    ]);
    expect(children).toEqual([
      {
        step: 'patch',
        kind: 'automation',
        name: 'Patch',
        version: '3',
        parameters: new Map([['InstanceId', ['{{ Id }}']]]),
        untold: false,
        elsewhere: true,
      },
      {
        step: 'run',
        kind: 'command',
        name: '{{ Doc }}',
        parameters: new Map(),
        untold: true,
        elsewhere: false,
      },
    ]);
    expect(approvals).toEqual(['ask']);
  });
});

describe('documents that steps run through the API of Systems Manager', () => {
  it.each([
    ['SSM', 'StartAutomationExecution', 'automation'],
    ['ssm', 'SendCommand', 'command'],
    ['ssm', 'DescribeDocument', undefined],
    ['sns', 'SendCommand', undefined],
  ])('%s %s run a child: %j', (Service, Api, kind) => {
    const { children } = automation({
      mainSteps: [
        step('run', {
          action: 'aws:executeAwsApi',
          inputs: {
            Service,
            Api,
            DocumentName: 'Inner',
            Parameters: { Id: ['{{ Id }}'] },
          },
        }),
      ],
    });
    expect(children.map(child => [child.kind, child.name])).toEqual(
      kind ? [[kind, 'Inner']] : [],
    );
    expect(children[0]?.parameters.get('Id')).toEqual(kind && ['{{ Id }}']);
  });
});

describe('the role of an Automation document', () => {
  const roleOf = (assumeRole: unknown, part: Record<string, unknown> = {}) => {
    const { role, parameters, problems } = automation({ assumeRole, ...part });
    return [
      role,
      parameters.filter(p => p.filledByServer).map(p => p.name),
      problems.length,
    ];
  };

  it.each<[unknown, Record<string, unknown>, unknown[]]>([
    [
      '{{ AutomationAssumeRole }}',
      {},
      ['parameter', ['AutomationAssumeRole'], 0],
    ],
    [
      '{{AutomationAssumeRole}}',
      {},
      ['parameter', ['AutomationAssumeRole'], 0],
    ],
    [
      'arn:aws:iam::111122223333:role/a',
      {},
      ['fixed', ['AutomationAssumeRole'], 0],
    ],
    [
      'arn:aws:iam::{{ global:ACCOUNT_ID }}:role/a',
      {},
      ['fixed', ['AutomationAssumeRole'], 0],
    ],
    ['', {}, ['missing', ['AutomationAssumeRole'], 0]],
    [undefined, {}, ['missing', ['AutomationAssumeRole'], 0]],
    [{}, {}, ['missing', ['AutomationAssumeRole'], 0]],
    ['{{ ssm:role }}', { parameters: {} }, ['fixed', [], 1]],
    [
      'arn:aws:iam::1:role/{{ Name }}',
      { parameters: { Name: { type: 'String' }, Other: { type: 'String' } } },
      ['parameter', ['Name'], 0],
    ],
    [
      '{{ variable:Role }}',
      {
        parameters: { Mine: { type: 'String' } },
        variables: {
          Role: { type: 'String', default: '{{ variable:Other }}' },
          Other: { type: 'String', default: '{{ Mine }}' },
        },
      },
      ['parameter', ['Mine'], 0],
    ],
    [
      '{{ variable:Role }}',
      {
        parameters: {},
        variables: { Role: { default: '{{ variable:Role }}' } },
      },
      ['fixed', [], 1],
    ],
    [
      'arn:aws:iam::1:role/a',
      {
        parameters: {
          One: { type: 'AWS::IAM::Role::Arn' },
          Many: { type: 'List<AWS::IAM::Role::Arn>' },
        },
      },
      ['fixed', ['One', 'Many'], 0],
    ],
  ])('%j, %j', (assumeRole, part, expected) => {
    expect(roleOf(assumeRole, part)).toEqual(expected);
  });
});

describe('parameters of a document', () => {
  const read = (declaration: unknown) =>
    automation({ assumeRole: 'x', parameters: { P: declaration } })
      .parameters[0];

  it.each([
    ['String', 'String', undefined],
    ['StringList', 'StringList', undefined],
    ['Boolean', 'Boolean', undefined],
    ['Integer', 'Integer', undefined],
    ['StringMap', 'StringMap', undefined],
    ['MapList', 'MapList', undefined],
    ['AWS::EC2::Instance::Id', 'String', 'AWS::EC2::Instance::Id'],
    ['AWS::S3::Bucket::Name', 'String', 'AWS::S3::Bucket::Name'],
    ['List<AWS::EC2::Instance::Id>', 'StringList', 'AWS::EC2::Instance::Id'],
    ['List<String>', 'StringList', undefined],
    ['Percentage', 'Text', undefined],
    ['List<Percentage>', 'Text', undefined],
    ['constructor', 'Text', undefined],
  ])('of the type %s are filled in as %s', (declared, type, resourceType) => {
    expect(read({ type: declared })).toEqual({
      name: 'P',
      type,
      declaredType: declared,
      ...(resourceType && { resourceType }),
      required: true,
      secret: false,
      notes:
        type === 'Text'
          ? [
              `Its type '${declared}' is not known, so its value is taken as text.`,
            ]
          : [],
    });
  });

  it('of resources that nobody can name are noted', () => {
    expect(read({ type: 'AWS::Carrier::Contract::Id' })).toMatchObject({
      type: 'String',
      resourceType: 'AWS::Carrier::Contract::Id',
      notes: [expect.stringContaining('can be confirmed')],
    });
  });

  it.each([
    ['Integer', '4', 4],
    ['Boolean', 'true', true],
    ['Boolean', false, false],
    ['StringMap', { a: 'b' }, { a: 'b' }],
    ['Integer', 'many', 'many'],
    ['String', '', ''],
  ])(
    'of the type %s have defaults of their type: %j',
    (type, written, value) => {
      expect(read({ type, default: written })).toMatchObject({
        required: false,
        default: value,
      });
    },
  );

  it('keep limits that can be checked, and note the others', () => {
    expect(
      read({
        type: 'StringList',
        minItems: 1,
        maxItems: '5',
        minChars: 'few',
        maxChars: -1,
        allowedValues: 'a',
        allowedPattern: '(?!a).*',
        picker: 'wheel',
        displayType: 'textarea',
      }),
    ).toEqual({
      name: 'P',
      type: 'StringList',
      declaredType: 'StringList',
      required: true,
      minItems: 1,
      maxItems: 5,
      secret: false,
      notes: [
        "Not understood: 'picker'.",
        'Its minChars is no number and is not checked here.',
        'Its maxChars is no number and is not checked here.',
        'Its allowedValues are no list and are not checked here.',
        expect.stringMatching(/^Its allowedPattern is no regular expression/),
      ],
    });
  });

  it.each([undefined, null, 'text', 7, []])(
    'may be declared as %j',
    declaration => {
      expect(read(declaration ?? null)).toMatchObject({
        name: 'P',
        type: 'Text',
      });
    },
  );
});

describe('parameters that are plain text', () => {
  const typesOf = (parts: Array<Record<string, unknown>>) =>
    automation({
      assumeRole: 'x',
      parameters: {
        Id: { type: 'String' },
        Ids: { type: 'StringList' },
        Typed: { type: 'AWS::EC2::Volume::Id' },
      },
      mainSteps: parts.map((part, at) => step(`step${at}`, part)),
    }).parameters.map(({ resourceType }) => resourceType);
  const use = (Service: string, Api: string, inputs: object) => ({
    action: 'aws:executeAwsApi',
    inputs: { Service, Api, ...inputs },
  });

  it('name the resources that a step acts on', () => {
    expect(
      typesOf([
        use('rds', 'RebootDBInstance', { DBInstanceIdentifier: '{{Id}}' }),
        {
          action: 'aws:loop',
          inputs: {
            Steps: [
              step('within', {
                action: 'aws:changeInstanceState',
                inputs: { InstanceIds: '{{ Ids }}' },
              }),
            ],
          },
        },
        use('ec2', 'DescribeInstances', { InstanceIds: ['{{ Typed }}'] }),
      ]),
    ).toEqual([
      'AWS::RDS::DBInstance::Id',
      'AWS::EC2::Instance::Id',
      'AWS::EC2::Volume::Id',
    ]);
  });

  it.each([
    [use('rds', 'DescribeDBInstances', { DBInstanceIdentifier: 'a-{{ Id }}' })],
    [use('rds', 'Restore', { DBInstanceIdentifier: '{{ Id }}' })],
    [use('sns', 'Publish', { DBInstanceIdentifier: '{{ Id }}' })],
    [use('constructor', 'Get', { constructor: '{{ Id }}' })],
  ])('are left where it cannot be told: %j', part => {
    expect(typesOf([part])[0]).toBeUndefined();
  });

  it('are left where they name what is made, or several kinds of things', () => {
    expect(
      typesOf([
        use('rds', 'RestoreDBInstance', { DBInstanceIdentifier: '{{ Id }}' }),
        use('rds', 'DescribeDBInstances', { DBInstanceIdentifier: '{{ Id }}' }),
        use('ecs', 'UpdateService', { service: '{{ Ids }}' }),
        use('ec2', 'StartInstances', { InstanceIds: '{{ Ids }}' }),
      ]).slice(0, 2),
    ).toEqual([undefined, undefined]);
  });
});

describe('parameters that may name something that nobody checks', () => {
  const notesOf = (
    parts: Array<Record<string, unknown>>,
    declaration: object = {},
  ) => {
    const { parameters, steps } = automation({
      assumeRole: '{{ Role }}',
      parameters: {
        P: { type: 'String', ...declaration },
        Role: { type: 'String' },
      },
      mainSteps: parts.map((part, at) => step(`step${at}`, part)),
    });
    return [parameters[0].notes.length, parameters[1].notes, steps[0].risk];
  };
  const use = (Service: string, Api: string, inputs: object) => ({
    action: 'aws:executeAwsApi',
    inputs: { Service, Api, RoleName: '{{ Role }}', ...inputs },
  });

  it.each<[number, string, Array<Record<string, unknown>>]>([
    // In several ways.
    [
      1,
      'mutating',
      [
        use('ecs', 'UpdateService', { service: '{{ P }}' }),
        use('ec2', 'StartInstances', { InstanceIds: ['{{ P }}'] }),
      ],
    ],
    [
      1,
      'mutating',
      [
        use('rds', 'RestoreDBInstance', { DBInstanceIdentifier: '{{ P }}' }),
        use('rds', 'DescribeDBInstances', { DBInstanceIdentifier: '{{ P }}' }),
      ],
    ],
    // Of services and inputs that nobody here knows.
    [
      1,
      'mutating',
      [use('secretsmanager', 'RotateSecret', { SecretId: '{{ P }}' })],
    ],
    [1, 'readOnly', [use('ecs', 'ListServices', { cluster: '{{ P }}' })]],
    [1, 'mutating', [use('ec2', 'CreateTags', { Resources: ['{{ P }}'] })]],
    [
      1,
      'mutating',
      [
        {
          action: 'aws:executeScript',
          inputs: { InputPayload: { queueUrl: '{{ P }}' } },
        },
      ],
    ],
    // It is checked, or names nothing.
    [
      0,
      'mutating',
      [
        use('ecs', 'UpdateService', { service: '{{ P }}' }),
        use('sns', 'Publish', { TopicName: '{{ P }}' }),
      ],
    ],
    [
      0,
      'mutating',
      [use('rds', 'RestoreDBInstance', { DBInstanceIdentifier: '{{ P }}' })],
    ],
    [
      0,
      'mutating',
      [use('sns', 'Publish', { Message: '{{ P }}', Paid: '{{ P }}' })],
    ],
    [
      0,
      'mutating',
      [
        {
          action: 'aws:executeAutomation',
          inputs: {
            DocumentName: '{{ P }}',
            RuntimeParameters: { Id: '{{ P }}' },
          },
        },
      ],
    ],
  ])('have %j notes, and their step stays %s: %j', (count, risk, parts) => {
    expect(notesOf(parts)).toEqual([count, [], risk]);
  });

  it('have none where the document says itself what they may be', () => {
    const part = use('secretsmanager', 'RotateSecret', { SecretId: '{{ P }}' });
    expect(notesOf([part], { allowedValues: ['a', 'b'] })[0]).toBe(0);
  });

  it('say so where they decide what AWS looks up', () => {
    const part = {
      action: 'aws:runCommand',
      inputs: { Targets: [{ Key: 'tag:a', Values: ['{{ P }}'] }] },
    };
    expect(notesOf([part])[0]).toBe(1);
  });
});

describe('targets of steps', () => {
  const targeting = (Targets: unknown, part: object = {}) =>
    automation({
      assumeRole: 'x',
      parameters: { Ids: { type: 'StringList' }, Text: { type: 'String' } },
      mainSteps: [
        step('run', {
          action: 'aws:runCommand',
          inputs: { DocumentName: 'Inner', Targets },
          ...part,
        }),
      ],
    });

  it.each([['InstanceIds'], ['instanceids']])(
    'that are named as %s are resources',
    Key => {
      const { parameters, choosers } = targeting([
        { Key, Values: ['{{ Text }}', 'i-1'] },
        { Key, Values: '{{ Ids }}' },
      ]);
      expect(parameters.map(({ resourceType }) => resourceType)).toEqual([
        'AWS::EC2::Instance::Id',
        'AWS::EC2::Instance::Id',
      ]);
      expect(choosers).toEqual([]);
    },
  );

  it.each<[unknown, string[]]>([
    [[{ Key: 'tag:team', Values: ['{{ Text }}', 'a-{{ Text }}'] }], ['Text']],
    [[{ Key: '{{ Text }}', Values: ['{{ Ids }}'] }], ['Text', 'Ids']],
    [[{ Key: 'tag-key', Values: '{{ Ids }}' }], ['Ids']],
    [[{ Key: 'resource-groups:Name', Values: ['{{ Text }}'] }], ['Text']],
    [[{ Key: 'InstanceIds', Values: ['i-{{ Text }}'] }], ['Text']],
    ['{{ Ids }}', ['Ids']],
    [{ Key: 'tag:team', Values: ['{{ Text }}'] }, ['Text']],
    [[{ Key: 'tag:team', Values: ['payments'] }], []],
    [[null, 'tag:{{ }}', { Values: [null, 7] }], []],
  ])('%j are found by the values of %j', (targets, parameters) => {
    expect(targeting(targets).choosers).toEqual(
      parameters.map(parameter => ({ step: 'run', parameter })),
    );
  });

  it.each<[object, string[]]>([
    [{ action: 'aws:executeAutomation' }, ['Text', 'Ids']],
    [
      {
        action: 'aws:executeAwsApi',
        inputs: { Service: 'SSM', Targets: '{{ Ids }}' },
      },
      ['Ids'],
    ],
    [
      {
        action: 'aws:executeAwsApi',
        inputs: { Service: 'elbv2', Targets: '{{ Ids }}' },
      },
      [],
    ],
    [
      {
        action: 'aws:loop',
        inputs: {
          Steps: [
            step('within', {
              action: 'aws:runCommand',
              inputs: { Targets: '{{ Ids }}' },
            }),
          ],
        },
      },
      ['Ids'],
    ],
  ])('are looked into wherever they are: %j', (part, parameters) => {
    const inputs = {
      DocumentName: 'Inner',
      TargetParameterName: 'Id',
      Targets: [
        { Key: 'ParameterValues', Values: ['{{ Ids }}'] },
        { Key: 'tag:a', Values: ['{{ Text }}'] },
      ],
      TargetMaps: [{ Id: ['{{ Ids }}'] }],
    };
    expect(
      targeting([], { inputs, ...part }).choosers.map(
        ({ parameter }) => parameter,
      ),
    ).toEqual(parameters);
  });

  it('are handed to the parameter of the child that is spread over them', () => {
    const { children } = targeting([], {
      action: 'aws:executeAutomation',
      inputs: {
        DocumentName: 'Inner',
        TargetParameterName: 'Id',
        Targets: [{ Key: 'ParameterValues', Values: ['{{ Ids }}'] }],
        RuntimeParameters: { Other: 'x' },
      },
    });
    expect(children[0].parameters).toEqual(
      new Map<string, unknown>([
        ['Other', 'x'],
        ['Id', ['{{ Ids }}']],
      ]),
    );
  });
});

describe('a document', () => {
  it('says by its headings what a runbook should say', () => {
    const { title, sections } = automation({
      description:
        '# Fail over\n\n## Owner\n\npayments\n\n## Escalation matrix\n\nall',
    });
    expect(title).toBe('Fail over');
    expect(sections).toEqual({ owner: 'payments', escalationMatrix: 'all' });
  });

  it.each([
    ["schemaVersion: '0.3'", []],
    ['schemaVersion: 0.3', []],
    ["schemaVersion: '0.4'", [/schemaVersion/]],
    ["schemaVersion: '0.3'\nescalations: []", [/'escalations'/]],
  ])('says what of it is not understood: %j', (head, expected) => {
    const { problems } = readDocument(
      `${head}\nmainSteps: [{ name: a, action: 'aws:sleep' }]\nassumeRole: x`,
      'ssmAutomation',
    );
    expect(problems).toEqual(
      expected.map(pattern => expect.stringMatching(pattern)),
    );
  });

  it('of Run Command is read in each of its schemas', () => {
    const two = readDocument(
      stringify({
        schemaVersion: '2.2',
        parameters: { Lines: { type: 'String' } },
        mainSteps: [
          { action: 'aws:runShellScript', name: 'a', inputs: {} },
          {
            action: 'aws:runDocument',
            name: 'b',
            inputs: { documentType: 'SSMDocument', documentPath: 'Other' },
          },
        ],
      }),
      'ssmCommand',
    );
    expect(two).toMatchObject({
      role: 'none',
      problems: [],
      parameters: [{ name: 'InstanceIds' }, { name: 'Lines' }],
      steps: [
        { name: 'a', risk: 'mutating', next: ['b'] },
        { name: 'b', child: 'Other' },
      ],
      children: [{ name: 'Other', kind: 'command' }],
    });
    const one = readDocument(
      JSON.stringify({
        schemaVersion: '1.2',
        runtimeConfig: { 'aws:runPowerShellScript': { properties: [] } },
      }),
      'ssmCommand',
    );
    expect(one).toMatchObject({
      problems: [],
      steps: [
        { name: 'runPowerShellScript', action: 'aws:runPowerShellScript' },
      ],
    });
  });

  it.each([
    ['', /no map/],
    ['[1]', /no map/],
    ['{', /neither valid JSON/],
    ["a: 'b", /nor valid YAML/],
    ['a: 1\nb: { c: 1, c: 2 }', /'c' is there more than once/],
    ['a: 1\n---\nb: 1', /nor valid YAML/],
    ['{"a": 1, b', /nor valid YAML: .*JSON/],
    ['x'.repeat(400_001), /longer than/],
    [`a: ${'['.repeat(100)}${']'.repeat(100)}`, /deeper than/],
    [`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /deeper than/],
    [`a: ${'['.repeat(50_000)}`, /valid YAML|deeper/],
    [
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map(
          (name, at) =>
            `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`)}]`,
        )
        .join('\n')}`,
      /alias/,
    ],
  ])('that cannot be read says why: %#', (text, problem) => {
    const read = readDocument(text, 'ssmAutomation');
    expect(read.problems).toEqual([expect.stringMatching(problem)]);
    expect(read).toMatchObject({ role: 'missing', steps: [], parameters: [] });
  });

  it('may hold any number of names, and is read in its time', () => {
    const parameters = Array.from(
      { length: 30_000 },
      (_, at) => `p${at}: {}`,
    ).join(', ');
    const { problems } = readDocument(
      `{ schemaVersion: '0.3', assumeRole: x, parameters: { ${parameters} } }`,
      'ssmAutomation',
    );
    expect(problems).toEqual([
      expect.stringContaining('no steps'),
      expect.stringContaining('more than 200 parameters'),
    ]);
  });

  it('does not reach into JavaScript by its names', () => {
    const { parameters, steps } = readDocument(
      `{"schemaVersion":"0.3","assumeRole":"{{ __proto__ }}","parameters":{"__proto__":{"type":"String"}},"mainSteps":[{"name":"__proto__","action":"__proto__","inputs":{"__proto__":{"Steps":[]}}}]}`,
      'ssmAutomation',
    );
    expect(parameters).toMatchObject([{ filledByServer: true }]);
    expect(steps).toMatchObject([{ name: '__proto__', risk: 'mutating' }]);
    expect(({} as any).type).toBeUndefined();
  });
});

describe('documents at random', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
  const valid = fc.record({
    schemaVersion: fc.constant('0.3'),
    description: fc.string(),
    assumeRole: fc.constantFrom('', 'arn:aws:iam::1:role/a', '{{ Role }}'),
    parameters: fc.dictionary(
      name,
      fc.record(
        {
          type: fc.constantFrom(
            'String',
            'StringList',
            'Boolean',
            'Integer',
            'StringMap',
            'MapList',
            'AWS::EC2::Instance::Id',
            'List<AWS::EC2::Instance::Id>',
          ),
          description: fc.string(),
          allowedPattern: fc.constant('^[a-z]+$'),
          allowedValues: fc.array(fc.string()),
          minItems: fc.nat({ max: 1_000 }),
        },
        { requiredKeys: ['type'] },
      ),
    ),
    mainSteps: fc.uniqueArray(
      fc.record({
        name,
        action: fc.constantFrom('aws:sleep', 'aws:pause', 'aws:executeScript'),
        inputs: fc.dictionary(name, fc.string()),
      }),
      { selector: ({ name: id }) => id, minLength: 1 },
    ),
  });
  const written = fc
    .tuple(valid, fc.constantFrom(JSON.stringify, stringify))
    .map(([document, write]) => ({ document, text: write(document) }));

  it('are understood as a whole where they are valid, in JSON and in YAML', () => {
    fc.assert(
      fc.property(written, ({ document, text }) => {
        const read = readDocument(text, 'ssmAutomation');
        const untold =
          document.assumeRole.includes('{{') && !document.parameters.Role;
        expect(read.problems).toHaveLength(untold ? 1 : 0);
        expect(read.steps.map(({ name: id, action }) => [id, action])).toEqual(
          document.mainSteps.map(({ name: id, action }) => [id, action]),
        );
        expect(
          read.parameters.map(({ name: id, declaredType, notes }) => [
            id,
            declaredType,
            notes,
          ]),
        ).toEqual(
          Object.entries(document.parameters).map(([id, { type }]) => [
            id,
            type,
            [],
          ]),
        );
      }),
    );
  });

  it('never throw, however they are mangled', () => {
    const mangled = fc
      .tuple(written, fc.nat(), fc.nat({ max: 20 }), fc.string())
      .map(
        ([{ text }, at, length, instead]) =>
          text.slice(0, at % text.length) +
          instead +
          text.slice((at % text.length) + length),
      );
    const anything = fc.oneof(
      mangled,
      fc.string({ unit: 'grapheme' }),
      fc.json(),
      fc
        .record({
          assumeRole: fc.anything(),
          parameters: fc.anything(),
          variables: fc.anything(),
          mainSteps: fc.anything(),
          runtimeConfig: fc.anything(),
        })
        .map(value =>
          JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? 1 : v)),
        ),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('ssmAutomation' as const, 'ssmCommand' as const),
        (text, format) => {
          const read = readDocument(text, format);
          for (const { next } of read.steps) {
            expect(Array.isArray(next)).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
