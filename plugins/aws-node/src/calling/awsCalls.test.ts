import { awsCalls } from './awsCalls';

class OwnError extends Error {}

const { callAws, readPages } = awsCalls(
  (error, { operation }) => new OwnError(`${operation}: ${error}`),
);

function callWith(signal: AbortSignal) {
  return {
    account: '111122223333',
    region: 'eu-west-1',
    operation: 'ssm:ListDocuments',
    signal,
  };
}

async function* pages(...results: Array<number | string>) {
  for (const result of results) {
    if (typeof result === 'string') throw new Error(result);
    yield result;
  }
}

async function drain(stream: AsyncIterable<unknown>) {
  const read = [];
  for await (const page of stream) read.push(page);
  return read;
}

describe("calls that fail in a module's words", () => {
  const call = callWith(new AbortController().signal);

  it('bring the answer, and all pages', async () => {
    expect(await callAws(call, async () => 'yes')).toBe('yes');
    expect(await drain(readPages(call, () => pages(1, 2)))).toEqual([1, 2]);
  });

  it('throw what the module says', async () => {
    const failed = callAws(call, async () => {
      throw new Error('down');
    });
    await expect(failed).rejects.toThrow(OwnError);
    await expect(failed).rejects.toThrow('ssm:ListDocuments: Error: down');
    const stream = readPages(call, () => pages(1, 'down'));
    await expect(drain(stream)).rejects.toThrow(OwnError);
  });

  it('leave alone what the reader of the pages throws', async () => {
    const own = new TypeError('ours');
    const read = async () => {
      for await (const _ of readPages(call, () => pages(1))) throw own;
    };
    await expect(read()).rejects.toBe(own);
  });

  it('throw the reason where they are aborted, before and while they go on', async () => {
    const reason = new Error('enough');
    const send = jest.fn();
    const aborted = callWith(AbortSignal.abort(reason));
    await expect(callAws(aborted, send)).rejects.toBe(reason);
    await expect(drain(readPages(aborted, send))).rejects.toBe(reason);
    expect(send).not.toHaveBeenCalled();

    const controller = new AbortController();
    const later = callWith(controller.signal);
    const cut = callAws(later, async () => {
      controller.abort(reason);
      throw new Error('socket hang up');
    });
    await expect(cut).rejects.toBe(reason);
  });
});
