import { Remembered } from './Remembered';

describe('what is remembered', () => {
  it('is read once, also where it is nothing', async () => {
    const kept = new Remembered<string | undefined>({ most: 2 });
    const read = jest.fn(async () => undefined);
    await kept.of('a', read);
    await kept.of('a', read);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is forgotten, the oldest first, where there is too much', async () => {
    const kept = new Remembered<string>({ most: 2 });
    for (const key of ['a', 'b', 'c']) {
      await kept.of(key, async () => key);
    }
    const read = jest.fn(async () => 'again');
    await kept.of('c', read);
    await kept.of('b', read);
    expect(read).not.toHaveBeenCalled();
    expect(await kept.of('a', read)).toBe('again');
  });

  it('is not what could not be read', async () => {
    const kept = new Remembered<string>({ most: 2 });
    const failed = kept.of('a', async () => {
      throw new Error('down');
    });
    await expect(failed).rejects.toThrow('down');
    expect(await kept.of('a', async () => 'up')).toBe('up');
  });
});
