import { readPages } from './readPages';

const target = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
};

function callWith(signal: AbortSignal) {
  return { target, operation: 'securityhub:GetFindings', signal };
}

async function* pages(...results: Array<number | Error>) {
  for (const result of results) {
    if (result instanceof Error) throw result;
    yield result;
  }
}

async function drain(stream: AsyncIterable<unknown>) {
  const read = [];
  for await (const page of stream) read.push(page);
  return read;
}

describe('reading pages', () => {
  const { signal } = new AbortController();

  it('streams each page', async () => {
    const stream = readPages(callWith(signal), async () => pages(1, 2));
    await expect(drain(stream)).resolves.toEqual([1, 2]);
  });

  it('says which action was missing, and where', async () => {
    const denied = Object.assign(
      new Error(
        'User: arn:aws:sts::111122223333:assumed-role/opsready-read/x is not authorized to perform: securityhub:GetFindings on resource: *',
      ),
      { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } },
    );
    const stream = readPages(callWith(signal), async () => pages(1, denied));
    await expect(drain(stream)).rejects.toMatchObject({
      name: 'CollectionError',
      kind: 'AccessDenied',
      operation: 'securityhub:GetFindings',
      missingPermission: 'securityhub:GetFindings',
      message: expect.stringMatching(
        /^(?!.*assumed-role).*111122223333.*eu-west-1/,
      ),
    });
  });

  it('turns a client that cannot be made into an error of the platform', async () => {
    const stream = readPages(callWith(signal), async () => {
      throw new Error('no credentials');
    });
    await expect(drain(stream)).rejects.toMatchObject({
      name: 'CollectionError',
    });
  });

  it('leaves alone what its reader throws', async () => {
    const own = new TypeError('ours');
    const read = async () => {
      for await (const _ of readPages(callWith(signal), async () => pages(1))) {
        throw own;
      }
    };
    await expect(read()).rejects.toBe(own);
  });

  it('stops before the first call and between pages when aborted', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const read = async () => {
      for await (const page of readPages(
        callWith(controller.signal),
        async () => pages(1, 2),
      )) {
        seen.push(page);
        controller.abort();
      }
    };
    await expect(read()).rejects.toMatchObject({ kind: 'Aborted' });
    expect(seen).toEqual([1]);

    const startPages = jest.fn();
    await expect(
      drain(readPages(callWith(controller.signal), startPages)),
    ).rejects.toMatchObject({ kind: 'Aborted' });
    expect(startPages).not.toHaveBeenCalled();
  });
});
