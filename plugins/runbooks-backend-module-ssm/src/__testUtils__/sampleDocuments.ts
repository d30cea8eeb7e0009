import { DocumentReading } from '../document';

/** A document as people write them, and what is to be understood of it. */
export interface SampleDocument {
  about: string;
  format: 'ssmAutomation' | 'ssmCommand';
  text: string;
  steps: string[];
  /** Of its parameters and of what does not go by itself. */
  expected?: Partial<Record<keyof DocumentReading, unknown>>;
  problems?: RegExp[];
}

const ROLE = 'arn:aws:iam::111122223333:role/opsready-automation';
const head = `schemaVersion: '0.3'\nassumeRole: ${ROLE}\n`;

/** Documents that use all that Automation and Run Command offer, among them some with mistakes that people make. */
export const SAMPLE_DOCUMENTS: SampleDocument[] = [
  {
    about: 'variables that steps change',
    format: 'ssmAutomation',
    text: `${head}
variables:
  Tries:
    type: Integer
    default: 0
  Ids:
    type: StringList
    default: []
    description: What was found.
mainSteps:
  - name: find
    action: aws:executeAwsApi
    inputs: { Service: ec2, Api: DescribeInstances }
    outputs:
      - Name: Ids
        Selector: $.Reservations..Instances..InstanceId
        Type: StringList
  - name: keep
    action: aws:updateVariable
    inputs: { Name: 'variable:Ids', Value: '{{ find.Ids }}' }
    isEnd: true
outputs:
  - find.Ids
  - variable:Tries
`,
    steps: ['find', 'keep'],
  },
  {
    about: 'selectors, and outputs that name other variables',
    format: 'ssmAutomation',
    text: `${head}
parameters:
  Group: { type: String, description: Auto Scaling group }
mainSteps:
  - name: look
    action: aws:executeAwsApi
    timeoutSeconds: 60
    maxAttempts: 3
    isCritical: true
    inputs:
      Service: autoscaling
      Api: DescribeAutoScalingGroups
      AutoScalingGroupNames: ['{{ Group }}']
    outputs:
      - Name: Sizes
        Selector: $.AutoScalingGroups[0]['MinSize','MaxSize']
        Type: MapList
      - { Name: First, Selector: '$.AutoScalingGroups[0]', Type: StringMap }
outputs: [look.Sizes, 'look.First', automation:EXECUTION_ID]
`,
    steps: ['look'],
    expected: {
      parameters: [
        { resourceType: 'AWS::AutoScaling::AutoScalingGroup::Name', notes: [] },
      ],
    },
  },
  {
    about: 'a loop over values with a branch in it',
    format: 'ssmAutomation',
    text: `${head}
parameters:
  Instances: { type: 'List<AWS::EC2::Instance::Id>' }
mainSteps:
  - name: each
    action: aws:loop
    isEnd: true
    inputs:
      Iterators: '{{ Instances }}'
      IteratorDataType: StringList
      MaxIterations: 20
      Steps:
        - name: which
          action: aws:branch
          inputs:
            Choices:
              - NextStep: reboot
                Variable: '{{ each.CurrentIteratorValue }}'
                StartsWith: i-
            Default: leave
        - name: reboot
          action: aws:executeAwsApi
          inputs:
            Service: ec2
            Api: RebootInstances
            InstanceIds: ['{{ each.CurrentIteratorValue }}']
        - { name: leave, action: 'aws:sleep', inputs: { Duration: PT1S } }
`,
    steps: ['each', 'which', 'reboot', 'leave'],
    expected: {
      steps: [
        { next: ['which'], risk: 'mutating' },
        { next: ['reboot', 'leave'], parent: 'each' },
        {},
        {},
      ],
    },
  },
  {
    about: 'a loop with a condition, in JSON',
    format: 'ssmAutomation',
    text: JSON.stringify({
      schemaVersion: '0.3',
      assumeRole: ROLE,
      mainSteps: [
        {
          name: 'until',
          action: 'aws:loop',
          inputs: {
            LoopCondition: {
              Not: [{ Variable: '{{ ask.Status }}', StringEquals: 'done' }],
            },
            MaxIterations: 10,
            Steps: [
              {
                name: 'ask',
                action: 'aws:executeAwsApi',
                inputs: { Service: 'backup', Api: 'DescribeRestoreJob' },
                outputs: [
                  { Name: 'Status', Selector: '$.Status', Type: 'String' },
                ],
              },
              {
                name: 'wait',
                action: 'aws:sleep',
                inputs: { Duration: 'PT30S' },
              },
            ],
          },
        },
      ],
    }),
    steps: ['until', 'ask', 'wait'],
    expected: { steps: [{ risk: 'readOnly' }, {}, {}] },
  },
  {
    about: 'choices within choices',
    format: 'ssmAutomation',
    text: `${head}
parameters:
  Kind: { type: String, allowedValues: [ecs, asg, none] }
  Count: { type: Integer, default: 1 }
mainSteps:
  - name: choose
    action: aws:branch
    inputs:
      Choices:
        - NextStep: scaleService
          And:
            - { Variable: '{{ Kind }}', StringEquals: ecs }
            - Or:
                - { Variable: '{{ Count }}', NumericGreater: 1 }
                - Not: { Variable: '{{ Count }}', NumericEquals: 0 }
        - { NextStep: scaleGroup, Variable: '{{ Kind }}', StringEquals: asg }
    isEnd: true
  - name: scaleService
    action: aws:sleep
    inputs: { Timestamp: '2026-01-01T00:00:00Z' }
    isEnd: true
  - name: scaleGroup
    action: aws:sleep
    inputs: { Duration: PT1M }
`,
    steps: ['choose', 'scaleService', 'scaleGroup'],
    expected: { steps: [{ next: ['scaleService', 'scaleGroup'] }, {}, {}] },
  },
  {
    about: 'ways out on failure and on cancellation',
    format: 'ssmAutomation',
    text: `${head}
mainSteps:
  - name: change
    action: aws:createStack
    onFailure: step:clean
    onCancel: step:clean
    isCritical: false
    inputs: { StackName: shop, TemplateURL: 'https://example.com/shop.yaml' }
  - name: confirm
    action: aws:assertAwsResourceProperty
    onFailure: Continue
    isEnd: 'true'
    inputs:
      Service: cloudformation
      Api: DescribeStacks
      PropertySelector: $.Stacks[0].StackStatus
      DesiredValues: [CREATE_COMPLETE]
  - name: clean
    action: aws:deleteStack
    onFailure: Abort
    inputs: { StackName: shop }
`,
    steps: ['change', 'confirm', 'clean'],
    expected: {
      steps: [
        { next: ['confirm', 'clean'] },
        { next: [], isEnd: true },
        { risk: 'destructive' },
      ],
    },
  },
  {
    about: 'a script with a file of its own',
    format: 'ssmAutomation',
    text: `${head}
files:
  tidy.zip:
    checksums:
      sha256: 4f0c9a1b
parameters:
  Bucket: { type: 'AWS::S3::Bucket::Name' }
mainSteps:
  - name: tidy
    action: aws:executeScript
    inputs:
      Runtime: python3.11
      Handler: tidy.run
      Attachment: tidy.zip
      InputPayload: { bucket: '{{ Bucket }}' }
      Script: |
        def run(events, context):
          return {"names": "{{ not a parameter }}"}
    outputs:
      - { Name: Names, Selector: $.Payload.names, Type: String }
`,
    steps: ['tidy'],
    expected: { parameters: [{ resourceType: 'AWS::S3::Bucket::Name' }] },
  },
  {
    about: 'approvals and pauses',
    format: 'ssmAutomation',
    text: `${head}
parameters:
  Topic: { type: String, default: '' }
mainSteps:
  - name: ask
    action: aws:approve
    timeoutSeconds: 3600
    onFailure: Abort
    inputs:
      NotificationArn: '{{ Topic }}'
      Message: Go on?
      MinRequiredApprovals: 2
      Approvers: ['${ROLE}']
  - { name: hold, action: 'aws:pause', inputs: {} }
`,
    steps: ['ask', 'hold'],
    expected: { approvals: ['ask'], parameters: [{ notes: [] }] },
  },
  {
    about: 'every type of parameter, with all limits',
    format: 'ssmAutomation',
    text: `${head}
parameters:
  Text: { type: String, minChars: 1, maxChars: 20, allowedPattern: '^[a-z]+$' }
  List: { type: StringList, minItems: 1, maxItems: 3, default: [a] }
  Yes: { type: Boolean, default: 'true', allowedValues: [true, false] }
  Number: { type: Integer, default: 3 }
  Map: { type: StringMap, default: { a: b }, displayType: textarea }
  Maps: { type: MapList, default: [{ Key: a, Values: [b] }] }
  Roles: { type: 'List<AWS::IAM::Role::Arn>' }
mainSteps:
  - { name: wait, action: 'aws:sleep', inputs: { Duration: PT1S } }
`,
    steps: ['wait'],
    expected: {
      parameters: [
        { type: 'String' },
        { type: 'StringList', default: ['a'] },
        { type: 'Boolean', default: true },
        { type: 'Integer', default: 3 },
        { type: 'StringMap', default: { a: 'b' } },
        { type: 'MapList' },
        { filledByServer: true },
      ],
    },
  },
  {
    about: 'children over targets and places',
    format: 'ssmAutomation',
    text: `${head}
parameters:
  Ids: { type: StringList }
mainSteps:
  - name: patchAll
    action: aws:executeAutomation
    inputs:
      DocumentName: Patch
      DocumentVersion: $DEFAULT
      TargetParameterName: InstanceId
      Targets: [{ Key: ParameterValues, Values: ['{{ Ids }}'] }]
      MaxConcurrency: '2'
      MaxErrors: 10%
      Tags: [{ Key: a, Value: b }]
  - name: elsewhere
    action: aws:executeAutomation
    inputs:
      DocumentName: Patch
      RuntimeParameters: '{{ Ids }}'
      TargetLocations: [{ Accounts: ['1'], Regions: [eu-west-1] }]
`,
    steps: ['patchAll', 'elsewhere'],
    expected: {
      children: [
        { parameters: new Map([['InstanceId', ['{{ Ids }}']]]) },
        { elsewhere: true, untold: true },
      ],
    },
  },
  {
    about: 'JSON behind a byte order mark, with windows line ends',
    format: 'ssmAutomation',
    text: `\uFEFF${JSON.stringify(
      {
        schemaVersion: '0.3',
        assumeRole: ROLE,
        mainSteps: [{ name: 'wait', action: 'aws:sleep', inputs: {} }],
      },
      undefined,
      2,
    ).replace(/\n/g, '\r\n')}`,
    steps: ['wait'],
  },
  {
    about: 'YAML that begins with a brace',
    format: 'ssmAutomation',
    text: `{ schemaVersion: '0.3', assumeRole: '${ROLE}', mainSteps: [ { name: wait, action: 'aws:sleep', inputs: { Duration: PT1S } } ] }`,
    steps: ['wait'],
  },
  {
    about: 'anchors, aliases, tags, and a start mark',
    format: 'ssmAutomation',
    text: `--- # written by a tool
${head}
description: >-
  # Wait

  ## Owner

  group:default/platform
mainSteps:
  - &wait { name: one, action: 'aws:sleep', inputs: &second { Duration: PT1S } }
  - name: two
    action: aws:sleep
    inputs: *second
  - name: three
    action: aws:sleep
    inputs: { Duration: !Sub 'PT\${Seconds}S' }
`,
    steps: ['one', 'two', 'three'],
  },
  {
    about: 'templates without quotes, which YAML takes for maps',
    format: 'ssmAutomation',
    text: `${head}
parameters:
  InstanceId: { type: String }
mainSteps:
  - name: start
    action: aws:changeInstanceState
    inputs:
      InstanceIds: {{ InstanceId }}
      DesiredState: running
`,
    steps: ['start'],
    expected: { steps: [{ risk: 'mutating' }] },
  },
  {
    about: 'actions and fields that nobody knows yet',
    format: 'ssmAutomation',
    text: `${head}
mainSteps:
  - name: think
    action: aws:askModel
    retries: 3
    inputs: { Prompt: Which? }
`,
    steps: ['think'],
    problems: [/'aws:askModel'/, /'retries'/],
    expected: { steps: [{ risk: 'mutating' }] },
  },
  {
    about: 'variables that grow by themselves',
    format: 'ssmAutomation',
    text: `schemaVersion: '0.3'
assumeRole: '{{ variable:A }}'
variables:
  A: { type: String, default: '${'{{ variable:A }}'.repeat(3_000)}' }
mainSteps:
  - { name: wait, action: 'aws:sleep', inputs: { Duration: PT1S } }
`,
    steps: ['wait'],
    problems: [/assumeRole/],
  },
  {
    about: 'a command for two platforms',
    format: 'ssmCommand',
    text: `schemaVersion: '2.2'
description: Looks at disks.
parameters:
  Path:
    type: String
    default: /var
    allowedPattern: ^/[a-z/]*$
    interpolationType: ENV_VAR
mainSteps:
  - name: linux
    action: aws:runShellScript
    precondition:
      StringEquals: [platformType, Linux]
    timeoutSeconds: 60
    onFailure: exit
    inputs:
      timeoutSeconds: '60'
      runCommand: ['df -h "$SSM_Path"']
  - name: windows
    action: aws:runPowerShellScript
    precondition: { StringEquals: [platformType, Windows] }
    finallyStep: true
    inputs:
      runCommand:
        - Get-PSDrive
`,
    steps: ['linux', 'windows'],
    expected: { parameters: [{ name: 'InstanceIds' }, { notes: [] }] },
  },
  {
    about: 'a command that runs another one with parameters as text',
    format: 'ssmCommand',
    text: JSON.stringify({
      schemaVersion: '2.2',
      parameters: { Given: { type: 'StringMap', default: {} } },
      mainSteps: [
        {
          action: 'aws:runDocument',
          name: 'inner',
          inputs: {
            documentType: 'SSMDocument',
            documentPath: 'Inner',
            documentParameters: '{"Lines":"20"}',
          },
        },
        {
          action: 'aws:runDocument',
          name: 'late',
          inputs: {
            documentType: 'SSMDocument',
            documentPath: 'Inner',
            documentParameters: '{{ Given }}',
          },
        },
      ],
    }),
    steps: ['inner', 'late'],
    expected: {
      children: [
        { name: 'Inner', parameters: new Map([['Lines', '20']]) },
        { name: 'Inner', untold: true },
      ],
    },
  },
  {
    about: 'a command of the first schema',
    format: 'ssmCommand',
    text: JSON.stringify({
      schemaVersion: '1.2',
      description: 'Runs a script.',
      parameters: {
        commands: {
          type: 'StringList',
          minItems: 1,
          displayType: 'textarea',
        },
        executionTimeout: {
          type: 'String',
          default: '3600',
          allowedPattern: '([1-9][0-9]{0,4})|(1[0-6][0-9]{4})',
        },
      },
      runtimeConfig: {
        'aws:runShellScript': {
          properties: [
            {
              id: '0.aws:runShellScript',
              runCommand: '{{ commands }}',
              timeoutSeconds: '{{ executionTimeout }}',
            },
          ],
        },
      },
    }),
    steps: ['runShellScript'],
  },
  {
    about:
      'a command with plugins that machines know, and one that they do not',
    format: 'ssmCommand',
    text: `schemaVersion: 2.2
parameters: {}
mainSteps:
  - { action: 'aws:softwareInventory', name: inventory, inputs: { applications: Enabled } }
  - { action: 'aws:updateSsmAgent', name: agent, inputs: { agentName: amazon-ssm-agent } }
  - { action: 'aws:configurePackage', name: package, inputs: { name: Agent, action: Install } }
  - just text
`,
    steps: ['inventory', 'agent', 'package', 'step 4'],
    expected: { steps: [{ risk: 'readOnly' }, {}, {}, { risk: 'mutating' }] },
  },
];
