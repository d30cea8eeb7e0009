import fc from 'fast-check';
import { TokenBuckets } from './TokenBuckets';

describe('TokenBuckets', () => {
  it('never lets more through than the burst and what was refilled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 12 }),
        (pauses, ratePerSecond, burst) => {
          let now = 0;
          const buckets = new TokenBuckets(() => now);
          let taken = 0;
          for (const pause of pauses) {
            now += pause;
            taken += buckets.take('a', { ratePerSecond, burst }) ? 1 : 0;
            expect(taken).toBeLessThanOrEqual(
              burst + (now / 1000) * ratePerSecond + 1e-9,
            );
          }
        },
      ),
    );
  });

  it('refills up to the burst, for each name', () => {
    let now = 0;
    const buckets = new TokenBuckets(() => now);
    const rate = { ratePerSecond: 3, burst: 2 };
    const take = (name: string) => buckets.take(name, rate);
    expect([take('a'), take('a'), take('a'), take('b')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    now = 400;
    expect([take('a'), take('a')]).toEqual([true, false]);
    now = 60_000;
    expect([take('a'), take('a'), take('a')]).toEqual([true, true, false]);
  });
});
