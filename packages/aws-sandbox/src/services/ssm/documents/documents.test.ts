import {
  AddTagsToResourceCommand,
  CreateDocumentCommand,
  DeleteDocumentCommand,
  DescribeDocumentCommand,
  DescribeDocumentPermissionCommand,
  DocumentAlreadyExists,
  GetDocumentCommand,
  InvalidDocument,
  InvalidDocumentContent,
  InvalidDocumentOperation,
  InvalidDocumentVersion,
  InvalidFilterKey,
  InvalidNextToken,
  ListDocumentsCommand,
  ListDocumentVersionsCommand,
  ListTagsForResourceCommand,
  ModifyDocumentPermissionCommand,
  paginateListDocuments,
  RemoveTagsFromResourceCommand,
  UpdateDocumentCommand,
  UpdateDocumentDefaultVersionCommand,
  type DocumentKeyValuesFilter,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { parcelwise } from '../../../scenario';
import {
  admin,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../../testing/testSandbox';

const restart = (pause = 'PT1S') => `schemaVersion: "0.3"
description: Restarts *one* service
assumeRole: "{{ AutomationAssumeRole }}"
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    default: ""
  Service:
    type: String
    description: Which one
  Zones:
    type: StringList
    default: [a, b]
mainSteps:
  - name: wait_a_moment
    action: aws:sleep
    inputs: { Duration: ${pause} }
`;

describe('SSM documents', () => {
  let sandbox: TestSandbox;
  let client: SSMClient;

  const create = (Name: string, Content: string, rest: object = {}) =>
    client.send(
      new CreateDocumentCommand({
        Name,
        Content,
        DocumentType: 'Automation',
        DocumentFormat: 'YAML',
        ...rest,
      }),
    );

  beforeEach(async () => {
    sandbox = await testSandbox({
      scenario: {
        ...parcelwise,
        documents: [
          {
            name: 'AWS-RestartThing',
            owner: 'Amazon',
            type: 'Automation',
            format: 'YAML',
            content: restart(),
          },
          {
            name: 'Elsewhere',
            type: 'Automation',
            format: 'YAML',
            content: restart(),
            versions: [restart('PT2S'), restart('PT3S')],
            defaultVersion: 2,
            accounts: [STAGING],
            regions: ['eu-west-1'],
            sharedWith: ['111122223333'],
          },
        ],
      },
    });
    client = sandbox.ssm();
    await create('Own-Restart', restart());
  });
  afterEach(() => sandbox.close());

  const names = async (...Filters: DocumentKeyValuesFilter[]) => {
    const { DocumentIdentifiers = [] } = await client.send(
      new ListDocumentsCommand({ Filters }),
    );
    return DocumentIdentifiers.map(({ Name }) => Name);
  };
  const shared = `arn:aws:ssm:eu-west-1:${STAGING}:document/Elsewhere`;

  it('describes what was created, with two types of parameters only', async () => {
    const { Document } = await client.send(
      new DescribeDocumentCommand({ Name: 'Own-Restart' }),
    );
    expect(Document).toMatchObject({
      Name: 'Own-Restart',
      Owner: '111122223333',
      Hash: createHash('sha256').update(restart()).digest('hex'),
      HashType: 'Sha256',
      Status: 'Active',
      DocumentVersion: '1',
      DefaultVersion: '1',
      LatestVersion: '1',
      DocumentType: 'Automation',
      DocumentFormat: 'YAML',
      SchemaVersion: '0.3',
      Description: 'Restarts *one* service',
      CreatedDate: expect.any(Date),
      Parameters: [
        { Name: 'AutomationAssumeRole', Type: 'String', DefaultValue: '' },
        { Name: 'Service', Type: 'String', Description: 'Which one' },
        { Name: 'Zones', Type: 'StringList', DefaultValue: '["a","b"]' },
      ],
    });
  });

  it('gives the content as it was written, or converted', async () => {
    const get = async (DocumentFormat?: 'JSON' | 'YAML' | 'TEXT') =>
      client.send(
        new GetDocumentCommand({ Name: 'Own-Restart', DocumentFormat }),
      );
    expect((await get('YAML')).Content).toBe(restart());
    const { Content = '', DocumentFormat } = await get();
    expect(DocumentFormat).toBe('JSON');
    expect(JSON.parse(Content)).toEqual(parse(restart()));
    await expect(get('TEXT')).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('keeps versions, of which one is the default', async () => {
    const update = (Content: string, DocumentVersion?: string) =>
      client.send(
        new UpdateDocumentCommand({
          Name: 'Own-Restart',
          Content,
          DocumentFormat: 'YAML',
          DocumentVersion,
        }),
      );
    await expect(update(restart('PT5S'))).rejects.toBeInstanceOf(
      InvalidDocumentVersion,
    );
    await expect(update(restart(), '$LATEST')).rejects.toMatchObject({
      name: 'DuplicateDocumentContent',
    });
    const { DocumentDescription } = await update(restart('PT5S'), '$LATEST');
    expect(DocumentDescription).toMatchObject({
      DocumentVersion: '2',
      DefaultVersion: '1',
    });
    const content = async (DocumentVersion?: string) => {
      const { Content } = await client.send(
        new GetDocumentCommand({
          Name: 'Own-Restart',
          DocumentFormat: 'YAML',
          DocumentVersion,
        }),
      );
      return Content;
    };
    expect(await content()).toBe(restart());
    expect(await content('$LATEST')).toBe(restart('PT5S'));
    await expect(content('7')).rejects.toBeInstanceOf(InvalidDocumentVersion);

    await client.send(
      new UpdateDocumentDefaultVersionCommand({
        Name: 'Own-Restart',
        DocumentVersion: '2',
      }),
    );
    expect(await content('$DEFAULT')).toBe(restart('PT5S'));
    const { DocumentVersions } = await client.send(
      new ListDocumentVersionsCommand({ Name: 'Own-Restart' }),
    );
    expect(
      DocumentVersions?.map(({ DocumentVersion, IsDefaultVersion }) => [
        DocumentVersion,
        IsDefaultVersion,
      ]),
    ).toEqual([
      ['2', true],
      ['1', false],
    ]);
    const remove = (DocumentVersion: string) =>
      client.send(
        new DeleteDocumentCommand({ Name: 'Own-Restart', DocumentVersion }),
      );
    await expect(remove('2')).rejects.toBeInstanceOf(InvalidDocumentOperation);
    await remove('1');
    await expect(content('1')).rejects.toBeInstanceOf(InvalidDocumentVersion);
  });

  it('lists own documents, shared ones by ARN, and those of Amazon', async () => {
    await create('Own-Tagged', restart(), {
      Tags: [{ Key: 'opsready:area', Value: 'recovery' }],
    });
    const mine = { Key: 'Name', Values: ['Own-', 'AWS-R'] };
    const seen = await names(mine);
    expect(seen).toEqual(['Own-Restart', 'Own-Tagged', 'AWS-RestartThing']);
    expect(await names({ Key: 'Owner', Values: ['Self'] }, mine)).toEqual([
      'Own-Restart',
      'Own-Tagged',
    ]);
    expect(await names({ Key: 'Owner', Values: ['Private'] })).toEqual([
      shared,
    ]);
    expect(await names({ Key: 'Owner', Values: ['Amazon'] }, mine)).toEqual([
      'AWS-RestartThing',
    ]);
    expect(
      await names({ Key: 'tag:opsready:area', Values: ['x', 'recovery'] }),
    ).toEqual(['Own-Tagged']);
    expect(await names({ Key: 'DocumentType', Values: ['Policy'] })).toEqual(
      [],
    );
    await expect(
      names({ Key: 'Owner', Values: ['Self', 'Amazon'] }),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(
      names({ Key: 'Author', Values: ['me'] }),
    ).rejects.toBeInstanceOf(InvalidFilterKey);
  });

  it('turns pages of at most 50', async () => {
    for (let index = 0; index < 7; index++) {
      await create(`Paged-${index}`, restart());
    }
    const Filters = [{ Key: 'Name', Values: ['Paged-'] }];
    const pages: number[] = [];
    for await (const page of paginateListDocuments(
      { client, pageSize: 3 },
      { Filters },
    )) {
      pages.push(page.DocumentIdentifiers?.length ?? 0);
    }
    expect(pages).toEqual([3, 3, 1]);
    await expect(
      client.send(new ListDocumentsCommand({ MaxResults: 51 })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(
      client.send(new ListDocumentsCommand({ NextToken: 'nonsense' })),
    ).rejects.toBeInstanceOf(InvalidNextToken);
  });

  it('shows a shared document to whom it is shared with, at its default version', async () => {
    const describe = (Name: string) =>
      client.send(new DescribeDocumentCommand({ Name }));
    expect((await describe(shared)).Document).toMatchObject({
      Name: shared,
      Owner: STAGING,
      DocumentVersion: '2',
    });
    await expect(describe('Elsewhere')).rejects.toBeInstanceOf(InvalidDocument);

    const owner = sandbox.ssm(admin(STAGING));
    const change = { Name: 'Elsewhere', PermissionType: 'Share' as const };
    await owner.send(
      new ModifyDocumentPermissionCommand({
        ...change,
        AccountIdsToRemove: ['111122223333'],
      }),
    );
    await expect(describe(shared)).rejects.toBeInstanceOf(InvalidDocument);
    const { AccountIds } = await owner.send(
      new DescribeDocumentPermissionCommand(change),
    );
    expect(AccountIds).toEqual([]);
  });

  it('keeps documents apart by account and Region', async () => {
    const elsewhere = sandbox.ssm(undefined, 'us-east-1');
    await expect(
      elsewhere.send(new DescribeDocumentCommand({ Name: 'Own-Restart' })),
    ).rejects.toBeInstanceOf(InvalidDocument);
    const { Document } = await elsewhere.send(
      new DescribeDocumentCommand({
        Name: 'arn:aws:ssm:us-east-1::document/AWS-RestartThing',
      }),
    );
    expect(Document?.Owner).toBe('Amazon');
  });

  it('tags documents', async () => {
    const resource = {
      ResourceType: 'Document' as const,
      ResourceId: 'Own-Restart',
    };
    await client.send(
      new AddTagsToResourceCommand({
        ...resource,
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'b', Value: '2' },
        ],
      }),
    );
    await client.send(
      new RemoveTagsFromResourceCommand({ ...resource, TagKeys: ['a'] }),
    );
    const { TagList } = await client.send(
      new ListTagsForResourceCommand(resource),
    );
    expect(TagList).toEqual([{ Key: 'b', Value: '2' }]);
    await expect(
      client.send(
        new ListTagsForResourceCommand({ ...resource, ResourceId: 'None' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidResourceId' });
    await expect(
      client.send(
        new ListTagsForResourceCommand({
          ...resource,
          ResourceType: 'PatchBaseline',
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidResourceType' });
  });

  it('deletes', async () => {
    await client.send(new DeleteDocumentCommand({ Name: 'Own-Restart' }));
    await expect(
      client.send(new GetDocumentCommand({ Name: 'Own-Restart' })),
    ).rejects.toBeInstanceOf(InvalidDocument);
  });

  it('takes no name twice, and none of those that AWS keeps', async () => {
    await expect(create('Own-Restart', restart())).rejects.toBeInstanceOf(
      DocumentAlreadyExists,
    );
    await expect(create('AWS-Mine', restart())).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(create('a b', restart())).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it.each([
    ['no YAML', 'a: [', {}],
    ['another schema', 'schemaVersion: "2.2"\nmainSteps: []', {}],
    ['no steps', 'schemaVersion: "0.3"\nmainSteps: []', {}],
    ['an unknown action', restart().replace('aws:sleep', 'aws:dance'), {}],
    ['a step to nowhere', `${restart()}    nextStep: nowhere\n`, {}],
    ['a Command of schema 0.3', restart(), { DocumentType: 'Command' }],
    [
      'a calendar that is none',
      'hello',
      { DocumentType: 'ChangeCalendar', DocumentFormat: 'TEXT' },
    ],
  ])('refuses %s', async (_, content, rest) => {
    await expect(create('Broken', content, rest)).rejects.toBeInstanceOf(
      InvalidDocumentContent,
    );
  });
});
