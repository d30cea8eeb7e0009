import { act, screen, waitFor } from '@testing-library/react';
import {
  executionOf,
  FixtureRunbooksApi,
  restartService,
} from '../../__fixtures__';
import { renderPage } from '../../__testUtils__';

type OnMessage = (message: { executionId: string }) => void;

/** Signals as the app has them: whoever subscribed is told. */
function fakeSignals() {
  const listeners = new Map<OnMessage, string>();
  return {
    listeners,
    subscribe: (channel: string, onMessage: unknown) => {
      listeners.set(onMessage as OnMessage, channel);
      return {
        unsubscribe: () => listeners.delete(onMessage as OnMessage),
      };
    },
    send(executionId: string) {
      for (const [listener, channel] of listeners) {
        expect(channel).toBe('runbooks:execution');
        listener({ executionId });
      }
    },
  };
}

const READS = 'getExecution' as const;

describe('following an execution', () => {
  afterEach(() => jest.useRealTimers());

  it('reads again with its own rights when a signal tells of it, and only of it', async () => {
    const read = jest.spyOn(FixtureRunbooksApi.prototype, READS);
    const signals = fakeSignals();
    const { unmount } = renderPage('/runbooks/executions/running', {}, signals);
    expect(await screen.findByText('Running')).toBeVisible();
    const before = read.mock.calls.length;
    read.mockResolvedValue(executionOf(restartService, 'succeeded'));
    act(() => signals.send('another'));
    act(() => signals.send('running'));
    expect(await screen.findByText('Succeeded')).toBeVisible();
    expect(read.mock.calls.length - before).toBe(1);
    unmount();
    expect(signals.listeners.size).toBe(0);
    read.mockRestore();
  });

  it('polls where there are no signals, and stops when it has ended', async () => {
    const read = jest.spyOn(FixtureRunbooksApi.prototype, READS);
    jest.useFakeTimers({ advanceTimers: true });
    renderPage('/runbooks/executions/running');
    expect(await screen.findByText('Running')).toBeVisible();
    read.mockResolvedValue(executionOf(restartService, 'succeeded'));
    act(() => {
      jest.advanceTimersByTime(5_000);
    });
    expect(await screen.findByText('Succeeded')).toBeVisible();
    const before = read.mock.calls.length;
    act(() => {
      jest.advanceTimersByTime(600_000);
    });
    expect(read.mock.calls.length).toBe(before);
    read.mockRestore();
  });

  it('keeps what it has where it cannot be read again, and says so', async () => {
    const read = jest.spyOn(FixtureRunbooksApi.prototype, READS);
    const signals = fakeSignals();
    renderPage('/runbooks/executions/running', {}, signals);
    expect(await screen.findByText('Running')).toBeVisible();
    read.mockRejectedValueOnce(new Error('The database is away.'));
    act(() => signals.send('running'));
    expect(
      await screen.findByText('What you see is from before'),
    ).toBeVisible();
    expect(screen.getByText('Running')).toBeVisible();
    act(() => signals.send('running'));
    await waitFor(() =>
      expect(
        screen.queryByText('What you see is from before'),
      ).not.toBeInTheDocument(),
    );
    read.mockRestore();
  });

  it('uses each answer, however fast signals come', async () => {
    const read = jest.spyOn(FixtureRunbooksApi.prototype, READS);
    const signals = fakeSignals();
    renderPage('/runbooks/executions/running', {}, signals);
    expect(await screen.findByText('Running')).toBeVisible();
    const before = read.mock.calls.length;
    let answer: (() => void) | undefined;
    read.mockImplementationOnce(
      () =>
        new Promise(resolve => {
          answer = () => resolve(executionOf(restartService, 'stopping'));
        }),
    );
    act(() => signals.send('running'));
    for (let times = 0; times < 5; times += 1) {
      act(() => signals.send('running'));
    }
    expect(read.mock.calls.length - before).toBe(1);
    read.mockResolvedValue(executionOf(restartService, 'succeeded'));
    await act(async () => answer?.());
    expect(await screen.findByText('Succeeded')).toBeVisible();
    expect(read.mock.calls.length - before).toBe(2);
    read.mockRestore();
  });
});
