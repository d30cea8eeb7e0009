import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RefreshButton } from './RefreshButton';

function renderButton(onRefresh: () => Promise<any>, onReload = jest.fn()) {
  render(
    <RefreshButton
      label="Read now"
      onRefresh={onRefresh}
      onReload={onReload}
    />,
  );
  return onReload;
}

describe('RefreshButton', () => {
  afterEach(() => jest.useRealTimers());

  it('says what is being read, and looks for it until the screen is left', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const onReload = renderButton(async () => ({
      requested: 2,
      alreadyFresh: 1,
    }));
    await user.click(screen.getByRole('button', { name: 'Read now' }));
    expect(
      await screen.findByText(
        '2 targets are being read; new results follow in a few minutes. 1 target was read moments ago and is left alone.',
      ),
    ).toBeVisible();
    act(() => jest.advanceTimersByTime(200_000));
    expect(onReload).toHaveBeenCalledTimes(5);
  });

  it('does not look for what was not requested', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const onReload = renderButton(async () => ({
      requested: 0,
      alreadyFresh: 3,
    }));
    await user.click(screen.getByRole('button', { name: 'Read now' }));
    expect(
      await screen.findByText(
        'Nothing to read again. 3 targets were read moments ago and are left alone.',
      ),
    ).toBeVisible();
    act(() => jest.advanceTimersByTime(200_000));
    expect(onReload).not.toHaveBeenCalled();
  });

  it('says why nothing was requested', async () => {
    renderButton(async () => {
      throw new Error('The backend is away');
    });
    await userEvent.click(screen.getByRole('button', { name: 'Read now' }));
    expect(
      await screen.findByText('Not requested: The backend is away'),
    ).toBeVisible();
  });
});
