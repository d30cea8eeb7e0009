import { ConflictError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureRunbooksApi, guided, succeeded } from '../../__fixtures__';
import { axeViolations, renderPage, silentSignals } from '../../__testUtils__';
import { RunbooksApi } from '../../api';

function renderChecklist(answers?: Partial<RunbooksApi>) {
  return renderPage('/runbooks/executions/guided', answers, silentSignals);
}

async function item(index: number): Promise<HTMLElement> {
  const list = await screen.findByRole('list', { name: 'Checklist' });
  // Evidence is a list of its own.
  return list.children[index] as HTMLElement;
}

describe('a checklist', () => {
  it('shows who did what when, with note and evidence, and text harmless', async () => {
    const { container } = renderChecklist();
    const first = await item(0);
    expect(first).toHaveTextContent(
      /Done.*recorded by amara 10 minutes ago.*I lead until noon/,
    );
    expect(
      within(first).getByRole('link', { name: /Channel/ }),
    ).toHaveAttribute('href', 'https://chat.parcelwise.example/incident/12');
    expect(await item(2)).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img[src="x"]')).toBeNull();
    expect(screen.getByText('1 of 4 steps done.')).toBeVisible();
  });

  it('is ticked with one press, and reads on what comes next', async () => {
    renderChecklist();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Done: Look at the queue' }),
    );
    expect(await screen.findByText('2 of 4 steps done.')).toBeVisible();
    expect(await item(1)).toHaveTextContent(/recorded by mara/);
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });

  it('takes a note and links with a step that is skipped', async () => {
    const record = jest.spyOn(FixtureRunbooksApi.prototype, 'recordGuidedStep');
    const { container } = renderChecklist();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Skip, fail or add a note: Look at the queue',
      }),
    );
    const form = within(
      await screen.findByRole('group', { name: 'Record: Look at the queue' }),
    );
    await userEvent.type(
      form.getByRole('textbox', { name: 'Note' }),
      'The queue is empty.',
    );
    await userEvent.click(
      form.getByRole('button', { name: 'Add a link as evidence' }),
    );
    await userEvent.type(
      form.getByRole('textbox', { name: 'Link 1' }),
      'https://grafana.parcelwise.example/queue',
    );
    expect(await axeViolations(container)).toEqual([]);
    await userEvent.click(form.getByRole('button', { name: 'Skip' }));
    await waitFor(async () =>
      expect(await item(1)).toHaveTextContent(/Skipped.*The queue is empty/),
    );
    expect(record.mock.calls).toEqual([
      [
        'guided',
        'step-2',
        {
          state: 'skipped',
          version: 0,
          note: 'The queue is empty.',
          evidence: [
            {
              url: 'https://grafana.parcelwise.example/queue',
              title: undefined,
            },
          ],
        },
      ],
    ]);
    record.mockRestore();
  });

  it('says so where a colleague was faster, shows what they recorded, and keeps what was typed', async () => {
    const fixtures = new FixtureRunbooksApi();
    renderChecklist({
      listExecutionSteps: (...args) => fixtures.listExecutionSteps(...args),
      recordGuidedStep: async (executionId, stepId, body) => {
        if (body.version === 0) {
          await fixtures.recordGuidedStep(executionId, stepId, {
            state: 'done',
            version: 0,
            note: 'Done by the other one.',
          });
          throw new ConflictError('user:default/mara was faster.');
        }
        return fixtures.recordGuidedStep(executionId, stepId, body);
      },
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Skip, fail or add a note: Look at the queue',
      }),
    );
    const note = await screen.findByRole('textbox', { name: 'Note' });
    await userEvent.type(note, 'Mine.');
    await userEvent.click(screen.getByRole('button', { name: 'Failed' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /was faster.*What you wrote is still here/,
    );
    expect(await screen.findByText('Done by the other one.')).toBeVisible();
    expect(note).toHaveValue('Mine.');
    await userEvent.click(screen.getByRole('button', { name: 'Failed' }));
    await waitFor(async () =>
      expect(await item(1)).toHaveTextContent(/Failed.*Mine\./),
    );
  });

  it('is finished with how it ended', async () => {
    const finish = jest.spyOn(
      FixtureRunbooksApi.prototype,
      'finishGuidedExecution',
    );
    renderChecklist();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Finish the checklist' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('radio', { name: /was given up/ }),
    );
    await userEvent.type(
      within(dialog).getByRole('textbox'),
      'The bank is down.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Finish' }),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('region', { name: 'What now' }),
      ).toHaveTextContent('Failed'),
    );
    expect(finish.mock.calls).toEqual([
      ['guided', { outcome: 'failed', note: 'The bank is down.' }],
    ]);
    finish.mockRestore();
  });

  it('is only looked at by those who may not record', async () => {
    renderChecklist({
      getExecution: async () => ({
        ...guided,
        actions: [
          {
            action: 'tick',
            allowed: false,
            reason: 'The permission runbooks.execution.signal is needed.',
          },
        ],
      }),
    });
    expect(
      await screen.findByText(/runbooks.execution.signal is needed/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Done/ }),
    ).not.toBeInTheDocument();
  });

  it('is not offered once it has ended', async () => {
    renderChecklist({
      getExecution: async () => ({
        ...guided,
        actions: [],
        execution: { ...succeeded.execution, id: 'guided' },
      }),
    });
    await screen.findByRole('list', { name: 'Checklist' });
    expect(
      screen.queryByRole('button', { name: 'Finish the checklist' }),
    ).not.toBeInTheDocument();
  });
});
