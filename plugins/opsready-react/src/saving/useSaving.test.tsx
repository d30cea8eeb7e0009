import { act, renderHook, waitFor } from '@testing-library/react';
import { useSaving } from '.';

const FILE = { name: 'a.csv', mediaType: 'text/csv', saved: 'Saved.' };

describe('useSaving', () => {
  it('hands over what was read under its name, and says so', async () => {
    const handed: string[] = [];
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function handOver(this: HTMLAnchorElement) {
        handed.push(this.download);
      });
    URL.createObjectURL = () => 'blob:a';
    URL.revokeObjectURL = () => {};
    let answer: (text: string) => void = () => {};
    const { result } = renderHook(() => useSaving());
    act(() => {
      result.current.save({
        ...FILE,
        read: () =>
          new Promise(resolve => {
            answer = resolve;
          }),
      });
    });
    expect(result.current.pending).toBe('a.csv');
    act(() => answer('a,b'));
    await waitFor(() => expect(result.current.said).toBe('Saved.'));
    expect(handed).toEqual(['a.csv']);
    expect(result.current.pending).toBeUndefined();
    click.mockRestore();
  });

  it('says why nothing was saved', async () => {
    const { result } = renderHook(() => useSaving());
    await act(() =>
      result.current.save({
        ...FILE,
        read: async () => {
          throw new Error('The database is away.');
        },
      }),
    );
    expect(result.current.said).toBe('Not saved: The database is away.');
    expect(result.current.pending).toBeUndefined();
  });
});
