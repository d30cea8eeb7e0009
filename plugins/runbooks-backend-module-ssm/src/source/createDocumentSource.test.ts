import {
  AddTagsToResourceCommand,
  CreateDocumentCommand,
  DeleteDocumentCommand,
  ModifyDocumentPermissionCommand,
  SSMClient,
  UpdateDocumentCommand,
  UpdateDocumentDefaultVersionCommand,
} from '@aws-sdk/client-ssm';
import {
  KnownRunbooks,
  ReadRunbook,
  RunbookTarget,
  SourceRunbook,
} from '@opsready/backstage-plugin-runbooks-node';
import {
  collect,
  EU,
  PRODUCTION,
  signal,
  SsmSandbox,
  STAGING,
  startSsmSandbox,
} from '../__testUtils__/ssmSandbox';
import { createDocumentSource } from './createDocumentSource';

const ARN = `arn:aws:ssm:eu-west-1:${PRODUCTION}:document/`;

describe('the source of documents', () => {
  let sandbox: SsmSandbox;

  beforeEach(async () => {
    sandbox = await startSsmSandbox({
      aws: { documents: { amazonOwned: ['AWS-RestartEC2Instance'] } },
    });
  });
  afterEach(() => sandbox.close());

  async function read(
    known: KnownRunbooks = new Map(),
    target: RunbookTarget = EU,
  ): Promise<ReadRunbook[]> {
    const source = createDocumentSource(sandbox);
    return collect(source.read({ target, known, now: new Date(), signal }));
  }
  const readAll = async (target?: RunbookTarget) =>
    (await read(new Map(), target)) as SourceRunbook[];
  const knownFrom = (runbooks: SourceRunbook[]) =>
    new Map(runbooks.map(runbook => [runbook.key, runbook]));
  const admin = () => sandbox.admin.getClient(SSMClient, EU);

  it('reads each document of the account and Region, and those of AWS that are allowed', async () => {
    const runbooks = await readAll();
    const byName = new Map(runbooks.map(runbook => [runbook.name, runbook]));
    expect(byName.get('Parcelwise-RestartService')).toMatchObject({
      key: `${ARN}Parcelwise-RestartService`,
      title: 'Restart a service',
      format: 'ssmAutomation',
      executorId: 'ssm-automation',
      place: {
        account: PRODUCTION,
        region: 'eu-west-1',
        environment: 'production',
      },
      version: '2',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      content: { mediaType: 'application/yaml' },
      sections: {
        id: 'Parcelwise-RestartService',
        owner: 'group:default/platform',
        permissions: expect.stringContaining('ecs:UpdateService'),
      },
      area: 'lifecycle',
      role: 'parameter',
      consents: [
        'component:default/payments-api',
        'component:default/payments-ledger',
        'component:default/checkout-api',
        'component:default/cart-service',
      ],
      problems: [],
    });
    expect(byName.get('Parcelwise-CollectDiagnostics')).toMatchObject({
      format: 'ssmCommand',
      executorId: 'ssm-command',
      incident: true,
      role: 'none',
    });
    expect(byName.get('Parcelwise-SwitchCarrier')?.problems).toEqual([
      expect.stringContaining("'escalations'"),
      expect.stringContaining("'aws:switchCarrier'"),
      expect.stringContaining("'budget'"),
    ]);
    expect(byName.get('AWS-RestartEC2Instance')).toMatchObject({
      key: `arn:aws:ssm:eu-west-1::document/AWS-RestartEC2Instance@${PRODUCTION}`,
      consents: [],
    });
    expect(byName.has('AWS-RunShellScript')).toBe(false);
    expect(new Set(runbooks.map(({ key }) => key)).size).toBe(runbooks.length);
  });

  it('fetches nothing again that did not change', async () => {
    const runbooks = await readAll();
    await sandbox.operations();
    const again = await read(knownFrom(runbooks));
    expect(again).toEqual(
      runbooks.map(({ key }) => ({ key, unchanged: true })),
    );
    expect(new Set(await sandbox.operations())).toEqual(
      new Set(['ListDocuments']),
    );
  });

  it('fetches what has another version or other tags, and it alone', async () => {
    const before = await readAll();
    const restart = before.find(({ name }) => name.endsWith('RestartService'))!;
    await admin().send(
      new UpdateDocumentCommand({
        Name: restart.name,
        Content: restart.content.text.replace('Tomas Berg', 'Ada'),
        DocumentVersion: '$LATEST',
        DocumentFormat: 'YAML',
      }),
    );
    // Another version alone changes nothing of what would be run.
    await sandbox.operations();
    expect(
      (await read(knownFrom(before))).filter(found => !('unchanged' in found)),
    ).toEqual([]);

    await admin().send(
      new UpdateDocumentDefaultVersionCommand({
        Name: restart.name,
        DocumentVersion: '3',
      }),
    );
    await admin().send(
      new AddTagsToResourceCommand({
        ResourceType: 'Document',
        ResourceId: 'Parcelwise-ScaleOut',
        Tags: [
          { Key: 'opsready:entity', Value: 'component:default/web shop' },
          { Key: 'opsready:area', Value: 'scaling' },
        ],
      }),
    );
    await sandbox.operations();
    const changed = (await read(knownFrom(before))).filter(
      (found): found is SourceRunbook => !('unchanged' in found),
    );
    expect(changed).toEqual([
      expect.objectContaining({
        name: 'Parcelwise-RestartService',
        version: '3',
        sections: expect.objectContaining({ author: 'Ada' }),
      }),
      expect.objectContaining({
        name: 'Parcelwise-ScaleOut',
        consents: ['component:default/web', 'shop'],
        problems: [expect.stringContaining('opsready:area')],
      }),
    ]);
    expect(changed[0].contentHash).not.toBe(restart.contentHash);
    const operations = await sandbox.operations();
    expect(operations.filter(name => name !== 'ListDocuments').sort()).toEqual([
      'DescribeDocument',
      'DescribeDocument',
      'GetDocument',
      'GetDocument',
    ]);
  });

  it('leaves out what was deleted', async () => {
    const before = await readAll();
    await admin().send(
      new DeleteDocumentCommand({ Name: 'Parcelwise-ScaleOut' }),
    );
    const keys = (await read(knownFrom(before))).map(({ key }) => key);
    expect(keys).toHaveLength(before.length - 1);
    expect(keys).not.toContain(`${ARN}Parcelwise-ScaleOut`);
  });

  it('reads all pages', async () => {
    const before = await readAll();
    const names = Array.from({ length: 60 }, (_, at) => `Paged-${at}`);
    for (const Name of names) {
      await admin().send(
        new CreateDocumentCommand({
          Name,
          DocumentType: 'Automation',
          DocumentFormat: 'JSON',
          Content: JSON.stringify({
            schemaVersion: '0.3',
            mainSteps: [
              {
                name: 'wait',
                action: 'aws:sleep',
                inputs: { Duration: 'PT1S' },
              },
            ],
          }),
        }),
      );
    }
    const runbooks = await readAll();
    expect(runbooks).toHaveLength(before.length + names.length);
    expect(runbooks.find(({ name }) => name === 'Paged-59')).toMatchObject({
      role: 'missing',
      consents: [],
    });
  });

  it('reads what other accounts share where config lists it, without their word on entities', async () => {
    const name = 'Parcelwise-ScaleOut';
    const arn = `arn:aws:ssm:eu-west-1:${STAGING}:document/${name}`;
    await sandbox.close();
    sandbox = await startSsmSandbox({
      aws: { documents: { shared: [arn] } },
    });
    const owner = sandbox.admin.getClient(SSMClient, {
      account: STAGING,
      region: 'eu-west-1',
    });
    const share = (Name: string) =>
      owner.send(
        new ModifyDocumentPermissionCommand({
          Name,
          PermissionType: 'Share',
          AccountIdsToAdd: [PRODUCTION],
        }),
      );
    await share(name);
    await share('Parcelwise-RestartService');
    const shared = (await readAll()).filter(({ key }) => key.includes('@'));
    expect(shared).toEqual([
      expect.objectContaining({
        key: `${arn}@${PRODUCTION}`,
        name: arn,
        title: 'Scale out',
        consents: [],
        place: expect.objectContaining({ account: PRODUCTION }),
      }),
    ]);
    expect(shared[0].area).toBeUndefined();
  });

  it('says what it may not do, where', async () => {
    await sandbox.control('POST', '/denials', {
      action: 'ssm:GetDocument',
      account: PRODUCTION,
    });
    await expect(read()).rejects.toMatchObject({
      name: 'SourceError',
      kind: 'denied',
      missingPermission: 'ssm:GetDocument',
      message: expect.stringMatching(
        /ssm:GetDocument.*111122223333, eu-west-1/,
      ),
    });
  });
});
