import { GetAutomationExecutionCommand, SSMClient } from '@aws-sdk/client-ssm';
import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import {
  EU,
  PRODUCTION,
  signal,
  SsmSandbox,
  startSsmSandbox,
} from '../__testUtils__/ssmSandbox';
import {
  component,
  executorOptions,
  indexedRunbook,
  launchOf,
  putDocument,
} from '../__testUtils__/launching';
import { createAutomationExecutor } from '../automation/createAutomationExecutor';

const DATABASE = `arn:aws:rds:eu-west-1:${PRODUCTION}:db:payments-db`;

/** Every type that a parameter may have: how it is declared, what the form makes of it, what is sent, and what AWS gets. */
const TYPES: Array<{
  declared: string;
  form: Pick<RunbookParameter, 'type' | 'resourceType'>;
  value: unknown;
  wire: string[];
}> = [
  {
    declared: 'String',
    form: { type: 'String' },
    value: 'it is "quoted", or {"json": true}',
    wire: ['it is "quoted", or {"json": true}'],
  },
  {
    declared: 'StringList',
    form: { type: 'StringList' },
    value: ['a', 'b, c'],
    wire: ['a', 'b, c'],
  },
  {
    declared: 'Boolean',
    form: { type: 'Boolean' },
    value: false,
    wire: ['false'],
  },
  { declared: 'Integer', form: { type: 'Integer' }, value: -12, wire: ['-12'] },
  {
    declared: 'StringMap',
    form: { type: 'StringMap' },
    value: { key: 'value', list: ['a'] },
    wire: ['{"key":"value","list":["a"]}'],
  },
  {
    declared: 'MapList',
    form: { type: 'MapList' },
    value: [{ Key: 'a', Value: 'b' }, { Key: 'c' }],
    wire: ['[{"Key":"a","Value":"b"},{"Key":"c"}]'],
  },
  {
    declared: 'AWS::RDS::DBInstance::Id',
    form: { type: 'String', resourceType: 'AWS::RDS::DBInstance::Id' },
    value: 'payments-db',
    wire: ['payments-db'],
  },
  {
    declared: 'AWS::RDS::DBInstance::Arn',
    form: { type: 'String', resourceType: 'AWS::RDS::DBInstance::Arn' },
    value: DATABASE,
    wire: [DATABASE],
  },
  {
    declared: 'List<AWS::RDS::DBInstance::Id>',
    form: { type: 'StringList', resourceType: 'AWS::RDS::DBInstance::Id' },
    value: ['payments-db'],
    wire: ['payments-db'],
  },
  {
    declared: 'Percentage',
    form: { type: 'Text' },
    value: '50 %',
    wire: ['50 %'],
  },
];

describe('every type of a parameter', () => {
  let sandbox: SsmSandbox;

  beforeAll(async () => {
    sandbox = await startSsmSandbox();
    await putDocument(sandbox, 'EveryType', {
      assumeRole: '{{ AutomationAssumeRole }}',
      parameters: {
        AutomationAssumeRole: { type: 'AWS::IAM::Role::Arn', default: '' },
        ...Object.fromEntries(
          TYPES.map(({ declared }, at) => [`P${at}`, { type: declared }]),
        ),
      },
      mainSteps: [
        { name: 'wait', action: 'aws:sleep', inputs: { Duration: 'PT1S' } },
      ],
    });
  });
  afterAll(() => sandbox.close());

  it.each(TYPES.map((type, at) => ({ ...type, name: `P${at}` })))(
    'is filled in: $declared',
    async ({ name, form, declared }) => {
      const { parameters } = await indexedRunbook(sandbox, 'EveryType');
      expect(
        parameters.find(parameter => parameter.name === name),
      ).toMatchObject({ ...form, declaredType: declared, required: true });
    },
  );

  it('reaches AWS as it was meant', async () => {
    const executor = createAutomationExecutor(executorOptions(sandbox));
    const prepared = await executor.prepare({
      runbook: await indexedRunbook(sandbox, 'EveryType'),
      entity: component('payments-api'),
      launch: launchOf(
        Object.fromEntries(TYPES.map(({ value }, at) => [`P${at}`, value])),
      ),
      signal,
    });
    expect(prepared.refusals).toEqual([]);
    const { providerId } = await executor.start({
      executionId: '0d4b9f6e-2f0f-4c44-9a43-0c5a8f0f7f11',
      clientToken: '5a1c1b1e-6b1f-5c1a-8a1f-0c5a8f0f7f22',
      plan: prepared.plan,
      sealed: prepared.sealed,
      person: { entityRef: 'user:default/ada' },
      signal,
    });
    const { AutomationExecution: execution } = await sandbox.admin
      .getClient(SSMClient, EU)
      .send(
        new GetAutomationExecutionCommand({
          AutomationExecutionId: providerId,
        }),
      );
    expect(execution?.Parameters).toEqual({
      AutomationAssumeRole: [
        `arn:aws:iam::${PRODUCTION}:role/opsready-automation`,
      ],
      ...Object.fromEntries(TYPES.map(({ wire }, at) => [`P${at}`, wire])),
    });
  });
});
