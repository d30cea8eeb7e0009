import { useSearchParams } from 'react-router-dom';

/** Where a list on the screen begins, under a name of its own in the address: the screen has two of them. */
export function useOffset(
  name: string,
): [offset: number, setOffset: (offset: number) => void] {
  const [params, setParams] = useSearchParams();
  const offset = Math.max(0, Math.floor(Number(params.get(name))) || 0);
  return [
    offset,
    next =>
      setParams(before => {
        const after = new URLSearchParams(before);
        after.delete(name);
        if (next > 0) {
          after.set(name, String(next));
        }
        return after;
      }),
  ];
}
