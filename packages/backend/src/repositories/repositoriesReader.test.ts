import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import {
  createMockDirectory,
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { repositoriesReader } from '.';
import { readRepositoriesConfig } from './readRepositoriesConfig';

const HOST = 'https://git.parcelwise.example';

describe('the reader of the demo repositories', () => {
  const disk = createMockDirectory();

  beforeEach(() => {
    disk.setContent({
      'secret.md': 'secret',
      'repositories/payments/secret.md': 'secret',
      'repositories/payments/payments-api': {
        'README.md': '# Payments',
        'run books': { 'refund.md': '# Refund', 'deep/queue.md': '# Queue' },
      },
    });
  });

  const reader = () =>
    ServiceFactoryTester.from(urlReaderServiceFactory, {
      dependencies: [
        repositoriesReader,
        mockServices.rootConfig.factory({
          data: {
            opsready: {
              development: {
                repositories: {
                  host: 'git.parcelwise.example',
                  folder: disk.resolve('repositories'),
                },
              },
            },
          },
        }),
      ],
    }).getSubject();

  it('reads a file, again only when its content has changed', async () => {
    const url = `${HOST}/payments/payments-api/run%20books/refund.md`;
    const urlReader = await reader();
    const { etag, buffer } = await urlReader.readUrl(url);
    expect(String(await buffer())).toBe('# Refund');
    await expect(urlReader.readUrl(url, { etag })).rejects.toThrow(
      expect.objectContaining({ name: 'NotModifiedError' }),
    );
    disk.addContent({
      'repositories/payments/payments-api/run books/refund.md': '# Refunds',
    });
    expect(
      String(await (await urlReader.readUrl(url, { etag })).buffer()),
    ).toBe('# Refunds');
  });

  it('reads a tree, cut by a filter, again only when something in it has changed', async () => {
    const url = `${HOST}/payments/payments-api/run%20books/`;
    const urlReader = await reader();
    const tree = await urlReader.readTree(url, {
      filter: (path, info) => path !== 'refund.md' || info?.size !== 8,
    });
    const [file, ...others] = await tree.files();
    expect(others).toEqual([]);
    expect(file.path).toBe('deep/queue.md');
    expect(String(await file.content())).toBe('# Queue');
    const { etag } = tree;
    await expect(urlReader.readTree(url, { etag })).rejects.toThrow(
      expect.objectContaining({ name: 'NotModifiedError' }),
    );
    rmSync(
      disk.resolve('repositories/payments/payments-api/run books/refund.md'),
    );
    expect((await urlReader.readTree(url, { etag })).etag).not.toBe(etag);
  });

  it('lays a tree down in a folder, as TechDocs wants it', async () => {
    const tree = await (
      await reader()
    ).readTree(`${HOST}/payments/payments-api/run%20books/`);
    const dir = await tree.dir({ targetDir: disk.resolve('target') });
    expect(readdirSync(dir).sort()).toEqual(['deep', 'refund.md']);
    expect(readFileSync(`${dir}/deep/queue.md`, 'utf8')).toBe('# Queue');
  });

  it('searches a repository', async () => {
    const urlReader = await reader();
    const found = await urlReader.search(
      `${HOST}/payments/payments-api/**/re*.md`,
    );
    expect(found.files.map(({ url }) => url)).toEqual([
      `${HOST}/payments/payments-api/run%20books/refund.md`,
    ]);
    expect(String(await found.files[0].content())).toBe('# Refund');
  });

  it.each([
    ['', /names no repository/],
    ['payments', /names no repository/],
    ['payments/none/README.md', /no repository payments\/none/],
    ['payments/payments-api/none.md', /no file at/],
    ['payments/payments-api/run%20books', /no file at/],
    ['payments/payments-api/%2e%2e%2fsecret.md', /not allowed/],
    ['payments/payments-api/..%2f..%2f..%2fsecret.md', /not allowed/],
    ['payments/..%2f..%2fsecret.md', /not allowed/],
    ['..%2f/secret.md', /not allowed/],
  ])('gives nothing for %j', async (path, words) => {
    await expect((await reader()).readUrl(`${HOST}/${path}`)).rejects.toThrow(
      words,
    );
  });

  it('follows no link', async () => {
    symlinkSync(
      disk.resolve('secret.md'),
      disk.resolve('repositories/payments/payments-api/link.md'),
    );
    const urlReader = await reader();
    await expect(
      urlReader.readUrl(`${HOST}/payments/payments-api/link.md`),
    ).rejects.toThrow(/not allowed/);
    const tree = await urlReader.readTree(`${HOST}/payments/payments-api/`);
    expect((await tree.files()).map(({ path }) => path)).not.toContain(
      'link.md',
    );
  });

  it('leaves other hosts to other readers', async () => {
    await expect(
      (await reader()).readUrl('https://evil.example/payments/payments-api/'),
    ).rejects.toThrow(/Reading from .* is not allowed/);
  });
});

describe('readRepositoriesConfig', () => {
  const read = (nodeEnv: string | undefined) =>
    readRepositoriesConfig({
      config: mockServices.rootConfig({
        data: {
          opsready: {
            development: { repositories: { host: 'h', folder: '/f' } },
          },
        },
      }),
      nodeEnv,
    });

  it.each(['development', 'test'])('is read with NODE_ENV %s', nodeEnv => {
    expect(read(nodeEnv)).toEqual({ host: 'h', folder: '/f' });
  });

  it.each([undefined, '', 'production'])(
    'stops the start with NODE_ENV %s',
    nodeEnv => {
      expect(() => read(nodeEnv)).toThrow(
        /'opsready\.development\.repositories' .* NODE_ENV=development/,
      );
    },
  );

  it('is none where config names none, in production too', () => {
    expect(
      readRepositoriesConfig({
        config: mockServices.rootConfig(),
        nodeEnv: 'production',
      }),
    ).toBeUndefined();
  });
});
