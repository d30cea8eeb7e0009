import { act, renderHook, waitFor } from '@testing-library/react';
import { useLoaded } from './useLoaded';

function questions() {
  const waiting: Record<string, (value: string) => void> = {};
  return {
    ask: (key: string) =>
      new Promise<string>(resolve => {
        waiting[key] = resolve;
      }),
    answer: (key: string) => act(async () => waiting[key](`answer to ${key}`)),
  };
}

describe('useLoaded', () => {
  it('forgets an answer to a question that is no longer asked', async () => {
    const { ask, answer } = questions();
    const { result, rerender } = renderHook(
      ({ key }) => useLoaded(key, () => ask(key)),
      { initialProps: { key: 'a' } },
    );
    rerender({ key: 'b' });
    await answer('b');
    await answer('a');
    expect(result.current.value).toBe('answer to b');
  });

  it('never shows the answer of one entity for another', async () => {
    const { ask, answer } = questions();
    const { result, rerender } = renderHook(
      ({ key }) => useLoaded(key, () => ask(key)),
      { initialProps: { key: 'a' } },
    );
    await answer('a');
    rerender({ key: 'b' });
    expect(result.current).toMatchObject({ value: undefined, pending: true });
  });

  it('keeps the last answer of a list until the next is there', async () => {
    const { ask, answer } = questions();
    const { result, rerender } = renderHook(
      ({ key }) => useLoaded(key, () => ask(key), { keepPrevious: true }),
      { initialProps: { key: 'a' } },
    );
    await answer('a');
    rerender({ key: 'b' });
    expect(result.current).toMatchObject({
      value: 'answer to a',
      pending: true,
    });
  });

  it('keeps what it has while it asks again, and says when that fails', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('first')
      .mockRejectedValueOnce(new Error('away'));
    const { result } = renderHook(() => useLoaded('a', load));
    await waitFor(() => expect(result.current.value).toBe('first'));
    act(() => result.current.reload());
    expect(result.current.value).toBe('first');
    await waitFor(() => expect(result.current.error?.message).toBe('away'));
  });
});
