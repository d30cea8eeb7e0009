import {
  UrlReaderService,
  UrlReaderServiceReadTreeResponseFile,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { GitHost } from './__testUtils__/GitHost';
import { EntityFileLimits, EntityFiles } from './EntityFiles';
import { readEntityFiles } from './readEntityFiles';

const ANNOTATION = 'opsready.io/runbooks';

interface Read {
  urlReader: UrlReaderService;
  location?: string;
  etag?: string;
  limits?: Partial<EntityFileLimits>;
  signal?: AbortSignal;
}

function read(path: string, options: Read): Promise<EntityFiles> {
  const { location = 'https://git.example/shop/api/', ...rest } = options;
  return readEntityFiles({
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'checkout-api',
        annotations: {
          'backstage.io/source-location': `url:${location}`,
          'backstage.io/managed-by-location': `url:${location}`,
        },
      },
    },
    annotation: ANNOTATION,
    extensions: ['.md'],
    path,
    ...rest,
  });
}

function done(files: EntityFiles) {
  if (files.status !== 'read') {
    throw new Error('Nothing was read');
  }
  return files;
}

const paths = (files: EntityFiles) => done(files).files.map(({ path }) => path);
const problems = (files: EntityFiles) =>
  done(files).problems.map(({ code, count }) => [code, count]);

describe('readEntityFiles of a Git host', () => {
  let host: GitHost;
  const readApi = (path: string, options: Partial<Read> = {}) =>
    read(path, {
      urlReader: host.urlReader(),
      location: host.folder('api/'),
      ...options,
    });

  beforeEach(async () => {
    host = await GitHost.start();
    host.entries = [
      { path: 'README.md', content: '# Shop' },
      { path: 'api/README.md', content: '# Checkout' },
      { path: 'api/runbooks/slow.md', content: '# Slow' },
      { path: 'api/runbooks/queue/backlog.MD', content: '# Queue' },
      { path: 'api/runbooks/empty.md' },
      { path: 'api/runbooks/picture.png', content: 'PNG' },
      { path: 'api/runbooks-old/gone.md', content: '# Old' },
      { path: 'web/runbooks/other.md', content: '# Other' },
    ];
  });

  afterEach(() => host.stop());

  it('reads the files of a folder, with where they are', async () => {
    const files = done(await readApi('./runbooks'));
    expect(files).toEqual({
      status: 'read',
      etag: 'c1',
      problems: [],
      files: [
        {
          path: 'runbooks/empty.md',
          content: '',
          url: host.folder('api/runbooks/empty.md').replace('/tree/', '/blob/'),
        },
        {
          path: 'runbooks/queue/backlog.MD',
          content: '# Queue',
          url: expect.stringMatching(
            /blob\/main\/api\/runbooks\/queue\/backlog.MD$/,
          ),
        },
        {
          path: 'runbooks/slow.md',
          content: '# Slow',
          url: expect.stringMatching(/\/slow.md$/),
        },
      ],
    });
  });

  it('reads all of the folder of the entity', async () => {
    expect(paths(await readApi('./', { limits: { maxDepth: 0 } }))).toEqual([
      'README.md',
    ]);
  });

  it('reads one file', async () => {
    const files = done(await readApi('./runbooks/slow.md'));
    expect(files.files).toEqual([
      {
        path: 'runbooks/slow.md',
        content: '# Slow',
        url: expect.stringMatching(/blob\/main\/api\/runbooks\/slow.md$/),
      },
    ]);
    expect(files.etag).toBe('"c1"');
  });

  it.each(['./runbooks', './runbooks/slow.md'])(
    'fetches %s again only when it has changed',
    async path => {
      const { etag } = done(await readApi(path));
      expect(await readApi(path, { etag })).toEqual({ status: 'notModified' });
      expect(host.sent).toBe(1);
      host.commit = 'c2';
      expect(done(await readApi(path, { etag })).files).not.toEqual([]);
      expect(host.sent).toBe(2);
    },
  );

  it.each(['./procedures', './runbooks/none.md'])(
    'says that there is no %s',
    async path => {
      const files = done(await readApi(path));
      expect(files.files).toEqual([]);
      expect(files.problems).toEqual([
        {
          code: 'missing',
          count: 1,
          paths: [path.slice(2)],
          message: expect.stringContaining('Mend the annotation'),
        },
      ]);
    },
  );

  it('takes no entry of an archive that lies outside of it, nor what a link points to', async () => {
    host.entries = [
      { path: '../../etc/passwd.md', content: 'root' },
      { path: 'api/../web/secret.md', content: 'secret' },
      { path: 'api/runbooks/../../web/secret.md', content: 'secret' },
      { path: 'api/runbooks/./../x.md', content: 'secret' },
      { path: '/api/runbooks/absolute.md', content: 'secret' },
      { path: 'api/runbooks/link.md', linkTo: '../../../../etc/passwd' },
      { path: 'api/runbooks/slow.md', content: '# Slow' },
    ];
    const files = done(await readApi('./runbooks'));
    expect(files.files.map(({ path, content }) => [path, content])).toEqual([
      ['runbooks/link.md', ''],
      ['runbooks/slow.md', '# Slow'],
    ]);
  });

  it('keeps to its limits, and says what it left out', async () => {
    host.entries = [
      { path: 'api/runbooks/a/b/c/deep.md', content: '#' },
      { path: 'api/runbooks/large.md', content: '#'.repeat(101) },
      { path: 'api/runbooks/latin.md', content: Buffer.from([0xe9]) },
      { path: 'api/runbooks/nul.md', content: 'a\0b' },
      ...Array.from({ length: 9 }, (_, n) => ({
        path: `api/runbooks/${n}.md`,
        content: '#',
      })),
    ];
    const files = await readApi('./runbooks', {
      limits: { maxFiles: 4, maxBytesPerFile: 100, maxDepth: 2 },
    });
    expect(paths(files)).toEqual(['runbooks/0.md', 'runbooks/1.md']);
    expect(problems(files)).toEqual([
      ['tooDeep', 1],
      ['tooLarge', 1],
      ['tooManyFiles', 7],
      ['notText', 2],
    ]);
    expect(done(files).problems[2]).toEqual({
      code: 'tooManyFiles',
      count: 7,
      paths: ['2', '3', '4', '5', '6'].map(n => `runbooks/${n}.md`),
      message:
        'runbooks/2.md, runbooks/3.md, runbooks/4.md, runbooks/5.md, runbooks/6.md and 2 more not read: ' +
        'there are more than 4 files. Name a folder that holds fewer.',
    });
  });

  it.each([
    ['large.md', Buffer.alloc(1_000_000, '#'), 'tooLarge'],
    ['latin.md', Buffer.from([0xe9]), 'notText'],
  ])('does not take in %s', async (name, content, code) => {
    host.entries = [{ path: `api/${name}`, content }];
    const files = await readApi(`./${name}`);
    expect(paths(files)).toEqual([]);
    expect(problems(files)).toEqual([[code, 1]]);
  });

  it('is told apart from a repository that cannot be read', async () => {
    const elsewhere = host.folder('api/').replace('/shop/', '/other/');
    await expect(
      readApi('./runbooks', { location: elsewhere }),
    ).rejects.toThrow(
      expect.objectContaining({
        name: 'NotFoundError',
        message: expect.stringMatching(
          /Could not read ".\/runbooks", which the annotation opsready.io\/runbooks of component:default\/checkout-api names/,
        ),
      }),
    );
  });

  it('asks no host that is not configured', async () => {
    await expect(
      readApi('./runbooks', { location: 'https://evil.example/a/b/' }),
    ).rejects.toThrow(expect.objectContaining({ name: 'NotAllowedError' }));
  });
});

describe('readEntityFiles of other readers', () => {
  const treeOf = (
    files: Array<Partial<UrlReaderServiceReadTreeResponseFile>>,
  ) =>
    mockServices.urlReader.mock({
      readTree: async () => ({
        etag: '',
        files: async () => files as UrlReaderServiceReadTreeResponseFile[],
        archive: jest.fn(),
        dir: jest.fn(),
      }),
    });
  const file = (path: string, bytes = 1) => ({
    path,
    content: jest.fn(async () => Buffer.alloc(bytes, '#')),
  });

  it('keeps to the path and the limits where a reader ignores the filter and knows no sizes', async () => {
    const outside = file('../runbooks/a.md');
    const tooMany = file('runbooks/d.md');
    const files = await read('./runbooks', {
      urlReader: treeOf([
        outside,
        file('other/a.md'),
        file('runbooks/a.md'),
        file('./runbooks/b.md'),
        file('runbooks/a.md'),
        file('runbooks/c.md', 1_000),
        tooMany,
      ]),
      limits: { maxFiles: 3, maxBytesPerFile: 100 },
    });
    expect(paths(files)).toEqual(['runbooks/a.md', 'runbooks/b.md']);
    expect(problems(files)).toEqual([
      ['tooLarge', 1],
      ['tooManyFiles', 1],
    ]);
    expect(outside.content).not.toHaveBeenCalled();
    expect(tooMany.content).not.toHaveBeenCalled();
    expect(done(files).etag).toBeUndefined();
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const second = file('runbooks/b.md');
    const first = {
      path: 'runbooks/a.md',
      content: async () => {
        stop.abort(new Error('The lease is lost'));
        return Buffer.from('#');
      },
    };
    await expect(
      read('./runbooks', {
        urlReader: treeOf([first, second]),
        signal: stop.signal,
      }),
    ).rejects.toThrow(/^The lease is lost$/);
    expect(second.content).not.toHaveBeenCalled();
  });

  it('asks nobody about a path that it refuses', async () => {
    const urlReader = mockServices.urlReader.mock();
    await expect(read('./../other', { urlReader })).rejects.toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
    expect(urlReader.readTree).not.toHaveBeenCalled();
    expect(urlReader.readUrl).not.toHaveBeenCalled();
  });

  it('takes a file from readers that cannot stream, too', async () => {
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => ({ buffer: async () => Buffer.from('\uFEFF# A') }),
    });
    const files = done(await read('./a.md', { urlReader }));
    expect(files.files[0].content).toBe('# A');
    expect(
      problems(
        await read('./a.md', { urlReader, limits: { maxBytesPerFile: 3 } }),
      ),
    ).toEqual([['tooLarge', 1]]);
  });

  it('says that a file is missing where the reader says so', async () => {
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => {
        throw new NotFoundError('Not there');
      },
    });
    expect(problems(await read('./a.md', { urlReader }))).toEqual([
      ['missing', 1],
    ]);
  });
});
