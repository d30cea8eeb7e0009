import { untilAborted } from './untilAborted';

describe('untilAborted', () => {
  const never = new Promise<string>(() => {});

  it('gives what work comes to', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(Promise.resolve('done'), signal)).toBe('done');
    const failing = Promise.reject(new Error('no'));
    await expect(untilAborted(failing, signal)).rejects.toThrow('no');
  });

  it('ends with the signal, whatever the work does', async () => {
    const abort = new AbortController();
    const waiting = untilAborted(never, abort.signal);
    abort.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(untilAborted(never, abort.signal)).rejects.toThrow('enough');
  });

  it('lets nobody hear of work that fails afterwards', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const work = Promise.reject(new Error('too late'));
    const waiting = untilAborted(work, signal);
    await expect(waiting).rejects.toThrow('enough');
  });
});
