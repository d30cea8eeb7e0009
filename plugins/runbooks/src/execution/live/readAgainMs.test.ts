import { failed, running } from '../../__fixtures__';
import { readAgainMs } from './readAgainMs';

describe('readAgainMs', () => {
  it('polls what goes on, and seldom where signals tell of it', () => {
    const polled = readAgainMs(running, false) ?? Infinity;
    const watched = readAgainMs(running, true) ?? Infinity;
    expect(polled).toBeLessThan(watched);
    // Who reads an execution counts as watching it for a minute.
    expect(watched).toBeLessThan(60_000);
  });

  it('lets the last details of what ended come in, then stops', () => {
    expect(readAgainMs(failed, true)).toBeUndefined();
    const { execution } = failed;
    const justNow = { ...execution, finishedAt: failed.now };
    expect(readAgainMs({ ...failed, execution: justNow }, true)).toBeDefined();
    const never = { ...execution, finishedAt: undefined };
    expect(readAgainMs({ ...failed, execution: never }, true)).toBeUndefined();
  });
});
