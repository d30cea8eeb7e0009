import { ConflictError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { awaitingApproval, FixtureRunbooksApi } from '../../__fixtures__';
import { axeViolations, renderPage, silentSignals } from '../../__testUtils__';
import { RunbooksApi } from '../../api';

async function open(
  id: string,
  button: string,
  answers?: Partial<RunbooksApi>,
): Promise<HTMLElement> {
  renderPage(`/runbooks/executions/${id}`, answers, silentSignals);
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return screen.findByRole('dialog');
}

const press = (dialog: HTMLElement, name: string) =>
  userEvent.click(within(dialog).getByRole('button', { name }));

const type = (dialog: HTMLElement, label: RegExp, text: string) =>
  userEvent.type(within(dialog).getByRole('textbox', { name: label }), text);

async function status(): Promise<HTMLElement> {
  return within(
    await screen.findByRole('region', { name: 'What now' }),
  ).getByRole('status');
}

describe('what people do with an execution', () => {
  it('approves exactly what is shown', async () => {
    const decide = jest.spyOn(FixtureRunbooksApi.prototype, 'decideApproval');
    const dialog = await open('awaitingApproval', 'Approve');
    for (const shown of [
      'account 111122223333 (production), Region eu-west-1',
      /role\/opsready-automation-mutating/,
      /Parcelwise-RestartService, version 2/,
      'hash-of-restart-service',
      'payments-api',
      'Tasks hang since the release',
    ]) {
      expect(within(dialog).getAllByText(shown).length).toBeGreaterThan(0);
    }
    expect(
      within(dialog).getByRole('table', { name: 'Parameters' }),
    ).toHaveTextContent('ServiceName');
    expect(await axeViolations(dialog)).toEqual([]);
    await type(dialog, /Comment/, 'Go ahead.');
    await press(dialog, 'Approve exactly this');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(decide.mock.calls).toEqual([
      [
        'awaitingApproval',
        {
          decision: 'approve',
          planHash: awaitingApproval.planHash,
          comment: 'Go ahead.',
        },
      ],
    ]);
    await waitFor(async () =>
      expect(await status()).toHaveTextContent('Ready to start'),
    );
    decide.mockRestore();
  });

  it('says in the dialog why an approval was not taken, and keeps what was typed', async () => {
    const dialog = await open('awaitingApproval', 'Reject', {
      decideApproval: async () => {
        throw new ConflictError('What would be launched has changed.');
      },
    });
    await type(dialog, /Comment/, 'Not now.');
    await press(dialog, 'Reject');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'What would be launched has changed.',
    );
    expect(within(dialog).getByRole('textbox')).toHaveValue('Not now.');
  });

  it('starts what has its approvals, breaking the glass only with a reason', async () => {
    const launch = jest.spyOn(FixtureRunbooksApi.prototype, 'launchExecution');
    const dialog = await open('requested', 'Start now');
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await press(dialog, 'Start now');
    expect(launch).not.toHaveBeenCalled();
    await type(dialog, /cannot wait/, 'Customers cannot pay.');
    await press(dialog, 'Start now');
    await waitFor(async () =>
      expect(await status()).toHaveTextContent('Running'),
    );
    expect(launch.mock.calls[0][1]).toEqual({
      planHash: 'plan-of-restart-service',
      breakGlass: { reason: 'Customers cannot pay.' },
    });
    launch.mockRestore();
  });

  it('resumes the step that waits', async () => {
    const signal = jest.spyOn(FixtureRunbooksApi.prototype, 'signalExecution');
    const dialog = await open('waiting', 'Resume');
    expect(dialog).toHaveTextContent('Look at the dashboard, then resume.');
    await press(dialog, 'Resume');
    await waitFor(() => expect(signal).toHaveBeenCalled());
    expect(signal.mock.calls[0][1]).toMatchObject({
      signal: 'resume',
      stepName: 'lookFirst',
    });
    signal.mockRestore();
  });

  it('stops only with a reason, and moves the focus to what comes next', async () => {
    const stop = jest.spyOn(FixtureRunbooksApi.prototype, 'stopExecution');
    const dialog = await open('running', 'Stop');
    await press(dialog, 'Stop');
    expect(stop).not.toHaveBeenCalled();
    expect(dialog).toHaveTextContent('Say it in a few words.');
    await type(dialog, /Reason/, 'Wrong machine.');
    await press(dialog, 'Stop');
    await waitFor(async () =>
      expect(await status()).toHaveTextContent('Stopping'),
    );
    expect(stop.mock.calls).toEqual([
      ['running', { reason: 'Wrong machine.' }],
    ]);
    await waitFor(() =>
      expect(
        screen.getByRole('region', { name: 'What now' }).parentElement,
      ).toHaveFocus(),
    );
    stop.mockRestore();
  });

  it('withdraws what was not started', async () => {
    const dialog = await open('own-request', 'Withdraw');
    expect(dialog).toHaveTextContent(/It will not start/);
    await type(dialog, /Reason/, 'No longer needed.');
    await press(dialog, 'Withdraw');
    await waitFor(async () =>
      expect(await status()).toHaveTextContent('Cancelled'),
    );
  });

  it('closes what nobody can tell of, with what became of it and how one knows', async () => {
    const close = jest.spyOn(FixtureRunbooksApi.prototype, 'closeExecution');
    const dialog = await open('unknown', 'Close it');
    await type(dialog, /How you know/, 'Run Command lists nothing.');
    await press(dialog, 'Close it');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Choose what became of it.',
    );
    expect(close).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'It never ran' }),
    );
    await press(dialog, 'Close it');
    await waitFor(async () =>
      expect(await status()).toHaveTextContent('Cancelled'),
    );
    expect(close.mock.calls).toEqual([
      [
        'unknown',
        { outcome: 'cancelled', reason: 'Run Command lists nothing.' },
      ],
    ]);
    close.mockRestore();
  });

  it('leaves everything as it was where somebody turns back', async () => {
    const stop = jest.spyOn(FixtureRunbooksApi.prototype, 'stopExecution');
    const dialog = await open('running', 'Stop');
    await press(dialog, 'Back');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(stop).not.toHaveBeenCalled();
    stop.mockRestore();
  });
});
