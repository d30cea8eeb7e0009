import { KeptCredentials } from './KeptCredentials';

describe('KeptCredentials', () => {
  const load = jest.fn();
  let loaded: number;
  let kept: KeptCredentials;

  beforeEach(() => {
    loaded = 0;
    load.mockReset().mockImplementation(async () => {
      loaded += 1;
      return { accessKeyId: `key${loaded}`, secretAccessKey: 'secret' };
    });
    kept = new KeptCredentials({ max: 2 });
  });

  const get = async (key: string) => (await kept.get(key, load)).accessKeyId;

  it('forgets what was not used for longest', async () => {
    expect(await get('a')).toBe('key1');
    expect(await get('b')).toBe('key2');
    expect(await get('a')).toBe('key1');
    expect(await get('c')).toBe('key3');
    expect(await get('a')).toBe('key1');
    expect(await get('b')).toBe('key4');
  });

  it('gives everyone what they waited for, even if it is forgotten meanwhile', async () => {
    const keys = await Promise.all(['a', 'a', 'b', 'c', 'a'].map(get));
    expect(keys).toEqual(['key1', 'key1', 'key2', 'key3', 'key4']);
  });

  it('does not remember a failure, nor lets it forget what came after', async () => {
    load.mockRejectedValueOnce(new Error('no'));
    await expect(Promise.all([get('a'), get('a')])).rejects.toThrow('no');
    expect(await get('a')).toBe('key1');
    expect(await get('a')).toBe('key1');
  });
});
