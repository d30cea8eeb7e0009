import { TokenBucket } from './TokenBucket';

describe('TokenBucket', () => {
  let taken: Array<{ who: string; at: number }>;
  let began: number;

  beforeEach(() => {
    jest.useFakeTimers();
    taken = [];
    began = Date.now();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function take(bucket: TokenBucket, who: string, signal?: AbortSignal) {
    return bucket
      .take(signal)
      .then(() => taken.push({ who, at: Date.now() - began }));
  }

  const times = () => taken.map(({ at }) => at);
  const names = () => taken.map(({ who }) => who).join('');

  it('gives one token at once and the others at the rate', async () => {
    const bucket = new TokenBucket({ perSecond: 2, burst: 5 });
    const all = ['a', 'b', 'c'].map(who => take(bucket, who));
    await jest.advanceTimersByTimeAsync(2_000);
    await Promise.all(all);
    expect(names()).toBe('abc');
    expect(times()).toEqual([0, 500, 1_000]);
  });

  it('saves up tokens for a burst, and no more than that', async () => {
    const bucket = new TokenBucket({ perSecond: 2, burst: 3 });
    await jest.advanceTimersByTimeAsync(60_000);
    began = Date.now();
    const all = ['a', 'b', 'c', 'd'].map(who => take(bucket, who));
    await jest.advanceTimersByTimeAsync(2_000);
    await Promise.all(all);
    expect(times()).toEqual([0, 0, 0, 500]);
  });

  it.each([
    { perSecond: 2.5, burst: 5 },
    { perSecond: 0.9, burst: 1 },
    { perSecond: 8, burst: 8 },
  ])('never gives more than $burst and $perSecond a second', async budget => {
    const bucket = new TokenBucket(budget);
    // Arrivals in clumps and with pauses; the seed of the sequence is fixed.
    const all: Array<Promise<unknown>> = [];
    for (let n = 0; n < 120; n++) {
      all.push(take(bucket, '.'));
      await jest.advanceTimersByTimeAsync(n % 10 === 0 ? 3_000 : (n * 37) % 90);
    }
    await jest.advanceTimersByTimeAsync(300_000);
    await Promise.all(all);
    expect(taken).toHaveLength(120);
    for (let first = 0; first < 120; first++) {
      for (let last = first; last < 120; last++) {
        const seconds = (times()[last] - times()[first]) / 1_000;
        const most = budget.burst + seconds * budget.perSecond;
        expect(last - first + 1).toBeLessThanOrEqual(most + 1e-6);
      }
    }
  });

  it('lets go who is aborted, without using a token or its place', async () => {
    const bucket = new TokenBucket({ perSecond: 1, burst: 1 });
    const controller = new AbortController();
    const a = take(bucket, 'a');
    const b = take(bucket, 'b', controller.signal);
    const c = take(bucket, 'c', controller.signal);
    const d = take(bucket, 'd');
    const gone = Promise.allSettled([b, c]);
    await jest.advanceTimersByTimeAsync(400);
    controller.abort(new Error('stopped'));
    expect(await gone).toMatchObject([
      { reason: { message: 'stopped' } },
      { reason: { message: 'stopped' } },
    ]);
    await jest.advanceTimersByTimeAsync(600);
    await Promise.all([a, d]);
    expect(names()).toBe('ad');
    expect(times()).toEqual([0, 1_000]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('does not let those behind pass when one in the middle gives up', async () => {
    const bucket = new TokenBucket({ perSecond: 1, burst: 1 });
    const controller = new AbortController();
    const a = take(bucket, 'a');
    const b = take(bucket, 'b');
    const c = take(bucket, 'c', controller.signal).catch(() => {});
    const d = take(bucket, 'd');
    controller.abort();
    await c;
    await jest.advanceTimersByTimeAsync(2_000);
    await Promise.all([a, b, d]);
    expect(names()).toBe('abd');
    expect(times()).toEqual([0, 1_000, 2_000]);
  });

  it('refuses who comes with an aborted signal', async () => {
    const bucket = new TokenBucket({ perSecond: 1, burst: 1 });
    await expect(bucket.take(AbortSignal.abort())).rejects.toThrow(/abort/i);
    await take(bucket, 'a');
    expect(times()).toEqual([0]);
  });
});
