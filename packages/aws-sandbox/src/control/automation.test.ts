import {
  DescribeDocumentCommand,
  GetDocumentCommand,
  InvalidDocument,
} from '@aws-sdk/client-ssm';
import { automationIn, scriptStep } from '../testing/automation';
import {
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../testing/testSandbox';

const place = { account: PRODUCTION, region: 'eu-west-1' };

describe('the control API of Systems Manager', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await testSandbox();
  });
  afterEach(() => sandbox.close());

  const describeDocument = async (Name: string) => {
    const { Document } = await sandbox
      .ssm()
      .send(new DescribeDocumentCommand({ Name }));
    return Document;
  };

  it('puts documents and versions, sets the default, and deletes', async () => {
    const put = (content: string, rest: object = {}) =>
      sandbox.control('POST', '/documents', {
        ...place,
        name: 'Mine',
        content,
        ...rest,
      });
    await put('a: 1');
    await put('a: 2', { makeDefault: false, tags: { area: 'x' } });
    expect(await describeDocument('Mine')).toMatchObject({
      DefaultVersion: '1',
      LatestVersion: '2',
      Tags: [{ Key: 'area', Value: 'x' }],
    });
    await sandbox.control('PUT', '/documents/default', {
      ...place,
      name: 'Mine',
      version: '$LATEST',
    });
    expect((await describeDocument('Mine'))?.DefaultVersion).toBe('2');
    await sandbox.control(
      'DELETE',
      `/documents?account=${PRODUCTION}&region=eu-west-1&name=Mine`,
    );
    await expect(describeDocument('Mine')).rejects.toBeInstanceOf(
      InvalidDocument,
    );
  });

  it('puts a document of Amazon everywhere', async () => {
    await sandbox.control('POST', '/documents', {
      name: 'AWS-Mine',
      content: '{}',
      format: 'JSON',
    });
    const { Content } = await sandbox
      .ssm(undefined, 'us-east-1')
      .send(new GetDocumentCommand({ Name: 'AWS-Mine' }));
    expect(Content).toBe('{}');
  });

  it('keeps its lists of failures, outputs, durations and previews', async () => {
    const entries = {
      failures: { step: 'a', times: 1, error: { type: 'X', message: 'y' } },
      outputs: { step: 'a', output: { b: 1 } },
      durations: { action: 'start', durationMs: 5 },
      'preview-failures': { document: 'D', message: 'z' },
    };
    for (const [name, entry] of Object.entries(entries)) {
      const path = `/automation/${name}`;
      await sandbox.control('PUT', path, []);
      await sandbox.control('POST', path, entry);
      expect(await sandbox.control('GET', path)).toEqual([entry]);
      expect(await sandbox.control('DELETE', path)).toEqual([]);
    }
  });

  it('forgets all of it at a reset, and the executions', async () => {
    const automation = automationIn(sandbox);
    await automation.create('Once', [scriptStep('step')]);
    await automation.start('Once');
    await sandbox.control('PUT', '/automation/client-token', {
      behaviour: 'repeat',
    });
    await sandbox.control('POST', '/reset');
    expect(await sandbox.control('GET', '/automation/client-token')).toEqual({
      behaviour: 'honour',
      afterMs: 0,
    });
    expect(await sandbox.control('GET', '/automation/executions')).toEqual([]);
  });

  it.each([
    ['PUT', '/automation/client-token', { behaviour: 'lose' }],
    ['POST', '/automation/failures', { when: 'now' }],
    ['DELETE', '/automation/executions?id=1', undefined],
    [
      'DELETE',
      `/automation/executions?account=${PRODUCTION}&region=eu-west-1&id=1`,
      undefined,
    ],
    ['PUT', '/documents/default', { ...place, name: 'None', version: '1' }],
    ['POST', '/documents', { ...place, name: 'None' }],
  ])('says what is wrong with %s %s %j', async (method, path, body) => {
    const { error } = await sandbox.control(method, path, body);
    expect(error.message.length).toBeGreaterThan(10);
  });
});
