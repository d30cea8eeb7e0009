import { ConfigReader } from '@backstage/config';
import { readIndexingSettings } from './settings';

const read = (runbooks: object) =>
  readIndexingSettings(new ConfigReader({ opsready: { runbooks } } as any));

describe('readIndexingSettings', () => {
  it('has defaults for everything', () => {
    const { reviewEvery, ...settings } = read({});
    expect(reviewEvery.as('days')).toBe(180);
    expect(settings).toEqual({
      kinds: ['Component', 'API', 'Resource', 'System'],
      pollMs: 5_000,
      leaseMs: 30_000,
      concurrency: 4,
      keepLeftMs: 30 * 86_400_000,
      keepGoneMs: 90 * 86_400_000,
    });
  });

  it.each([
    [{ kinds: [] }, 'opsready.runbooks.kinds'],
    [{ reviewEvery: 'often' }, 'opsready.runbooks.reviewEvery'],
    [
      { indexing: { concurrency: 0 } },
      'opsready.runbooks.indexing.concurrency',
    ],
    [
      { indexing: { pollInterval: 'P0D' } },
      'opsready.runbooks.indexing.pollInterval',
    ],
    [
      { retention: { goneRunbooks: { days: -1 } } },
      'opsready.runbooks.retention.goneRunbooks',
    ],
  ])('does not start with %j', (config, key) => {
    expect(() => read(config)).toThrow(key);
  });
});
