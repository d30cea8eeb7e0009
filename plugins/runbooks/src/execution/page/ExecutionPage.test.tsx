import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  executionOf,
  FixtureRunbooksApi,
  restartService,
} from '../../__fixtures__';
import {
  axeViolations,
  failing,
  missing,
  pending,
  refusing,
  renderPage,
  silentSignals,
} from '../../__testUtils__';
import { RunbooksApi } from '../../api';

function renderExecution(id: string, answers?: Partial<RunbooksApi>) {
  return renderPage(`/runbooks/executions/${id}`, answers, silentSignals);
}

const panel = (name: string) => screen.findByRole('region', { name });

describe('ExecutionPage', () => {
  it.each([
    'awaitingApproval',
    'own-request',
    'waiting-elsewhere',
    'guided',
    'over-many',
    'rejected',
  ])('says of %s where it stands and what to do, accessibly', async id => {
    const { container } = renderExecution(id);
    const now = await panel('What now');
    expect(within(now).getByRole('status')).toHaveTextContent(/\w+\..*\w+\./);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows steps with status, duration and why one failed, as plain text', async () => {
    renderExecution('failed');
    const steps = within(await panel('Steps')).getByRole('list', {
      name: 'Steps',
    });
    const [findWriter, approve] = within(steps).getAllByRole('listitem');
    expect(findWriter).toHaveTextContent(/findWriter.*Done.*1 min/);
    expect(approve).toHaveTextContent(
      'was not available within 15 minutes. <b>See the log.</b>',
    );
    expect(await panel('What now')).toHaveTextContent(
      /run it again from the entity/,
    );
  });

  it('shows what runs in a loop inside of it, and children for their targets', async () => {
    renderExecution('over-many');
    const inside = await screen.findByRole('list', {
      name: 'Steps inside eachMachine',
    });
    expect(within(inside).getAllByRole('listitem')[1]).toHaveTextContent(
      /run 2.*Failed.*The machine did not answer/,
    );
    const children = screen.getByRole('table', {
      name: 'Executions that it started in turn',
    });
    expect(within(children).getAllByRole('row')).toHaveLength(4);
  });

  it('asks for outputs only when somebody wants to see them, and shows them harmless', async () => {
    const outputs = jest.spyOn(
      FixtureRunbooksApi.prototype,
      'getExecutionOutputs',
    );
    const { container } = renderExecution('succeeded');
    const steps = await panel('Steps');
    expect(outputs).not.toHaveBeenCalled();
    await userEvent.click(
      within(steps).getAllByText('Outputs', { exact: false })[0],
    );
    expect(await screen.findByText(/<b>checkService<\/b>/)).toBeVisible();
    expect(outputs.mock.calls).toEqual([['succeeded', 'checkService']]);
    expect(within(steps).getByText('••••')).toBeVisible();
    expect(container.querySelector('pre b')).toBeNull();
    outputs.mockRestore();
  });

  it('says who must act in AWS where nobody here can', async () => {
    renderExecution('waiting-elsewhere');
    const now = await panel('What now');
    expect(now).toHaveTextContent(/role\/opsready-admin has to approve in AWS/);
    expect(
      within(now).queryByRole('button', { name: 'Approve the step' }),
    ).not.toBeInTheDocument();
  });

  it('marks what the provider could not confirm', async () => {
    renderExecution('over-many');
    const now = await panel('What now');
    expect(within(now).getByText('Stale')).toBeVisible();
    expect(now).toHaveTextContent(/could not be read since 8 minutes ago/);
    expect(now).toHaveTextContent(/denies ssm:GetAutomationExecution/);
  });

  it('shows the glass that was broken, and the ticket', async () => {
    renderExecution('own-request');
    const plan = await panel('What would run');
    expect(plan).toHaveTextContent('OPS-431');
    expect(plan).toHaveTextContent(/Customers cannot pay/);
    expect(await panel('What now')).toHaveTextContent(/You asked for it/);
  });

  it('brings further steps when they are wanted', async () => {
    const [first] = executionOf(restartService, 'running').plan.steps;
    const all = Array.from({ length: 250 }, (_, index) => ({
      id: `${index}`,
      name: `${first.name}-${index}`,
      status: 'succeeded' as const,
      inputs: [],
      hasOutputs: false,
    }));
    renderExecution('succeeded', {
      listExecutionSteps: async (_id, { limit = 25, offset = 0 } = {}) => ({
        now: '',
        items: all.slice(offset, offset + limit),
        totalItems: all.length,
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show more steps (200 of 250 shown)',
      }),
    );
    expect(await screen.findByText('checkService-249')).toBeVisible();
  });

  describe('without an answer', () => {
    it('says that it is loading', async () => {
      renderExecution('running', { getExecution: pending });
      expect(await screen.findByText('Loading this execution.')).toBeVisible();
    });

    it('names the permission', async () => {
      renderExecution('running', { getExecution: refusing });
      expect(
        await screen.findByText(/permission runbooks.execution.read/),
      ).toBeVisible();
    });

    it('says what may be wrong with the address', async () => {
      renderExecution('nowhere', { getExecution: missing });
      expect(
        await screen.findByText(/There is none with this id/),
      ).toBeVisible();
    });

    it('tries again when asked to', async () => {
      const fixtures = new FixtureRunbooksApi();
      renderExecution('running', {
        getExecution: failing(1, () => fixtures.getExecution('running')),
      });
      await userEvent.click(
        await screen.findByRole('button', { name: 'Try again' }),
      );
      expect(await panel('What now')).toHaveTextContent('Running');
    });
  });

  it('leads to the runbook, the entity and the audit record', async () => {
    renderExecution('succeeded');
    const record = await panel('Record');
    expect(
      within(record).getByRole('link', { name: 'Who did what' }),
    ).toHaveAttribute('href', '/runbooks/audit?executionId=succeeded');
    expect(screen.getByRole('link', { name: 'Runbook' })).toHaveAttribute(
      'href',
      '/runbooks/all/restart-service',
    );
    await waitFor(() =>
      expect(record).toHaveTextContent(/Ended12 minutes agoTook6 min/),
    );
  });
});
