import { RefSetCache } from './RefSetCache';

function refs(count: number, prefix = 'component:default/c'): Set<string> {
  return new Set(Array.from({ length: count }, (_, n) => `${prefix}${n}`));
}

describe('RefSetCache', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function reader(cache: RefSetCache, size = 1) {
    const build = jest.fn(async () => refs(size));
    const get = (caller = 'ann', conditions = 'c') =>
      cache.get({ caller, conditions, build });
    return { build, get };
  }

  it('keeps a set for 60 s', async () => {
    const { build, get } = reader(new RefSetCache());
    expect(await get()).toEqual(refs(1));
    jest.advanceTimersByTime(59_999);
    await get();
    expect(build).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1);
    await get();
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('is not made younger by being used', async () => {
    const { build, get } = reader(new RefSetCache());
    await get();
    for (let n = 0; n < 6; n++) {
      jest.advanceTimersByTime(10_000);
      await get();
    }
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('counts the 60 s from the beginning of the build', async () => {
    const { build, get } = reader(new RefSetCache());
    build.mockImplementationOnce(async () => {
      jest.advanceTimersByTime(40_000);
      return refs(1);
    });
    await get();
    jest.advanceTimersByTime(19_999);
    await get();
    expect(build).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1);
    await get();
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('does not keep what took longer than that to build', async () => {
    const { build, get } = reader(new RefSetCache());
    build.mockImplementationOnce(async () => {
      jest.advanceTimersByTime(60_000);
      return refs(1);
    });
    expect(await get()).toEqual(refs(1));
    await get();
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('keeps callers apart', async () => {
    const cache = new RefSetCache();
    const ann = reader(cache, 1);
    const bob = reader(cache, 2);
    expect((await ann.get('ann')).size).toBe(1);
    expect((await bob.get('bob')).size).toBe(2);
    expect((await ann.get('ann')).size).toBe(1);
  });

  it('shares one build among requests that come meanwhile', async () => {
    const { build, get } = reader(new RefSetCache());
    const answers = await Promise.all([get(), get(), get()]);
    expect(build).toHaveBeenCalledTimes(1);
    expect(answers[1]).toBe(answers[0]);
  });

  it('fails for all who wait for a build, and begins anew after that', async () => {
    const { build, get } = reader(new RefSetCache());
    build.mockRejectedValueOnce(new Error('catalog is away'));
    const answers = await Promise.allSettled([get(), get()]);
    expect(answers.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(await get()).toEqual(refs(1));
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('builds anew where the conditions have changed', async () => {
    const { build, get } = reader(new RefSetCache());
    await get('ann', 'old');
    await get('ann', 'new');
    await get('ann', 'new');
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('keeps the set of the newest conditions, whichever build ends last', async () => {
    const cache = new RefSetCache();
    let finishOld: (set: Set<string>) => void = () => {};
    const old = cache.get({
      caller: 'ann',
      conditions: 'old',
      build: () =>
        new Promise(resolve => {
          finishOld = resolve;
        }),
    });
    const { build, get } = reader(cache, 2);
    await get('ann', 'new');
    finishOld(refs(9));
    expect((await old).size).toBe(9);
    expect((await get('ann', 'new')).size).toBe(2);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('builds no more sets at a time than allowed', async () => {
    const cache = new RefSetCache({ maxBuilds: 2 });
    let running = 0;
    let most = 0;
    const build = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return refs(1);
    };
    const callers = ['ann', 'bob', 'cleo', 'dan', 'eve'];
    const sets = await Promise.all(
      callers.map(caller => cache.get({ caller, conditions: 'c', build })),
    );
    expect(sets.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1]);
    expect(most).toBe(2);
  });

  it('lets the next one build where a build failed', async () => {
    const cache = new RefSetCache({ maxBuilds: 1 });
    const failing = reader(cache);
    failing.build.mockRejectedValue(new Error('catalog is away'));
    const { get } = reader(cache);
    const answers = await Promise.allSettled([
      failing.get('ann'),
      failing.get('bob'),
      get('cleo'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'fulfilled',
    ]);
  });

  it('lets the least recently used caller go where there are too many', async () => {
    const { build, get } = reader(new RefSetCache({ maxCallers: 2 }));
    await get('ann');
    await get('bob');
    await get('ann');
    await get('cleo');
    expect(build).toHaveBeenCalledTimes(3);
    await get('ann');
    expect(build).toHaveBeenCalledTimes(3);
    await get('bob');
    expect(build).toHaveBeenCalledTimes(4);
  });

  it('holds no more refs than allowed', async () => {
    const { build, get } = reader(new RefSetCache({ maxRefs: 10 }), 4);
    await get('ann');
    await get('bob');
    await get('cleo');
    await get('bob');
    expect(build).toHaveBeenCalledTimes(3);
    await get('ann');
    expect(build).toHaveBeenCalledTimes(4);
  });

  it('answers with a set that is larger than allowed, and keeps the others', async () => {
    const cache = new RefSetCache({ maxRefs: 10 });
    const small = reader(cache, 3);
    const large = reader(cache, 11);
    await small.get('ann');
    expect((await large.get('bob')).size).toBe(11);
    await large.get('bob');
    expect(large.build).toHaveBeenCalledTimes(2);
    await small.get('ann');
    expect(small.build).toHaveBeenCalledTimes(1);
  });
});
