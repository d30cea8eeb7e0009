import { ConflictError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FixtureRunbooksApi,
  previewOf,
  refOf,
  restartService,
} from '../__fixtures__';
import {
  axeViolations,
  failing,
  refusing,
  renderOnEntity,
} from '../__testUtils__';
import { RunbooksApi } from '../api';

const fixtures = new FixtureRunbooksApi();

async function openDialog(
  title: string,
  answers: Partial<RunbooksApi> = {},
  entityName = 'payments-api',
) {
  renderOnEntity('entity-card:runbooks/overview', entityName, answers);
  await press(new RegExp(`^Run ${title}`));
  return screen.findByRole('dialog', { name: new RegExp(title) });
}

async function press(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

async function type(label: string | RegExp, text: string) {
  await userEvent.type(await screen.findByLabelText(label), text);
}

const step = (text: string) =>
  screen.findByRole('heading', { name: new RegExp(text) });

describe('RunDialog', () => {
  it('goes from parameters over the preview to a request for approval', async () => {
    const createPreview = jest.fn(launch => fixtures.createPreview(launch));
    const createExecution = jest.fn(request =>
      fixtures.createExecution(request),
    );
    await openDialog('Restart a service', { createPreview, createExecution });
    await step('Step 1 of 3');
    await type(/ServiceName/, 'payments-api');
    await press('Preview');

    await step('Step 2 of 3');
    expect(screen.getByText('Changes things')).toBeVisible();
    expect(
      screen.getByText("Step 'restart' calls ecs:UpdateService."),
    ).toBeVisible();
    expect(
      screen.getByText('account 111122223333 (production), Region eu-west-1'),
    ).toBeVisible();
    await press('Go on');

    await step('Step 3 of 3');
    expect(
      screen.getByText(/changes things in account 111122223333 \(production\)/),
    ).toBeVisible();
    await press('Ask for approval');
    expect(await screen.findByText(/policy asks for a reason/)).toBeVisible();
    expect(screen.getByLabelText(/Reason/)).toHaveFocus();
    expect(createExecution).not.toHaveBeenCalled();

    await type(/Reason/, 'Tasks hang');
    await press('Ask for approval');
    expect(await screen.findByText('Waits for approval')).toBeVisible();
    const launch = {
      entityRef: refOf('payments-api'),
      runbookId: 'restart-service',
      parameters: {
        ServiceName: 'payments-api',
        Cluster: 'parcelwise',
        WaitUntilStable: true,
      },
    };
    expect(createPreview).toHaveBeenCalledWith(launch);
    expect(createExecution).toHaveBeenCalledWith({
      launch,
      planHash: 'plan-of-restart-service',
      requestKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
      reason: 'Tasks hang',
    });
  });

  it('says what is wrong at its field, goes there, and asks nobody', async () => {
    const createPreview = jest.fn(refusing);
    await openDialog('Restart a service', { createPreview });
    await press('Preview');
    expect(
      await screen.findByText("Parameter 'ServiceName' is required"),
    ).toBeVisible();
    const field = screen.getByLabelText(/ServiceName/);
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(/is required/);
    await type(/ServiceName/, 'Not A Name');
    await press('Preview');
    expect(
      await screen.findByText(/'ServiceName' must match the pattern/),
    ).toBeVisible();
    expect(createPreview).not.toHaveBeenCalled();
  });

  it('shows at its field what only the backend found wrong', async () => {
    await openDialog('Restart a service', {
      createPreview: async launch => ({
        ...previewOf(restartService, launch),
        refusals: [
          {
            code: 'foreignResource',
            parameter: 'ServiceName',
            message: 'The service belongs to another entity.',
          },
        ],
      }),
    });
    await type(/ServiceName/, 'checkout-api');
    await press('Preview');
    await step('Step 2 of 3');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The service belongs to another entity.',
    );
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    await press('Correct the parameters');
    await step('Step 1 of 3');
    const field = screen.getByLabelText(/ServiceName/);
    expect(field).toHaveValue('checkout-api');
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(/belongs to another entity/);
  });

  it('starts a closed calendar only with a reason of its own, and what destroys only when confirmed', async () => {
    const createExecution = jest.fn(request =>
      fixtures.createExecution(request),
    );
    await openDialog('Fail over a database', { createExecution });
    expect(await screen.findByText(/read what it does now/)).toBeVisible();
    await userEvent.click(
      await screen.findByRole('combobox', { name: /DBInstanceIdentifier/ }),
    );
    await userEvent.keyboard('ledger');
    await userEvent.click(
      await screen.findByRole('option', { name: /payments-ledger/ }),
    );
    await type(/^Reason/, 'The zone does not answer');
    await press('Preview');
    await step('Step 2 of 3');
    expect(screen.getByText('May destroy')).toBeVisible();
    expect(screen.getByText(/Closed: Release freeze/)).toBeVisible();
    await press('Go on');
    await step('Step 3 of 3');
    await type(/^Reason/, 'Payments are down');
    await type(/^Ticket/, 'OPS-1');
    await press('Ask for approval');
    expect(
      await screen.findByText(/Say why it cannot wait until/),
    ).toBeVisible();
    expect(screen.getByText(/Confirm this before/)).toBeVisible();
    expect(createExecution).not.toHaveBeenCalled();
    await type(/Why it cannot wait/, 'Nobody can pay');
    await userEvent.click(
      screen.getByRole('checkbox', { name: /I have read/ }),
    );
    await press('Ask for approval');
    await waitFor(() =>
      expect(createExecution).toHaveBeenCalledWith(
        expect.objectContaining({
          ticket: 'OPS-1',
          breakGlass: { reason: 'Nobody can pay' },
        }),
      ),
    );
  });

  it('does not start where something stands in the way', async () => {
    await openDialog('Tag machines', {}, 'checkout-api');
    await userEvent.click(
      await screen.findByRole('button', { name: /InstanceIds/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /checkout-worker-1\b/ }),
    );
    await userEvent.keyboard('{Escape}');
    await press('Preview');
    await step('Step 2 of 3');
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('does not belong to this entity');
    expect(alert).toHaveTextContent('Config allows no role');
    expect(
      screen.getByText(/The preview failed: Systems Manager/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  });

  it('sends a request again under the same key, and one that was previewed again under another', async () => {
    const keys: string[] = [];
    let tries = 0;
    await openDialog('Check alarms', {
      createExecution: async request => {
        keys.push(request.requestKey);
        tries += 1;
        if (tries === 1) {
          throw new TypeError('Failed to fetch');
        }
        if (tries === 2) {
          throw new ConflictError('The document changed.');
        }
        return fixtures.createExecution(request);
      },
    });
    expect(
      await screen.findByText('This runbook asks for no values.'),
    ).toBeVisible();
    await press('Preview');
    await press('Go on');
    await press('Start now');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There was no answer',
    );
    await press('Start now');
    await screen.findByText(/it is not what was previewed/);
    await press('Preview again');
    await press('Go on');
    await press('Start now');
    await screen.findByText(/^Execution/);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('says why there is no preview, and keeps what was filled in', async () => {
    await openDialog('Restart a service', {
      createPreview: failing(1, () =>
        fixtures.createPreview({
          entityRef: refOf('payments-api'),
          runbookId: 'restart-service',
          parameters: { ServiceName: 'payments-api' },
        }),
      ),
    });
    await type(/ServiceName/, 'payments-api');
    await press('Preview');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    expect(screen.getByLabelText(/ServiceName/)).toHaveValue('payments-api');
    await press('Preview');
    await step('Step 2 of 3');
  });

  it('keeps what was filled in when a step back is taken', async () => {
    await openDialog('Restart a service');
    await type(/ServiceName/, 'payments-api');
    await press('Preview');
    await press('Back');
    expect(await screen.findByLabelText(/ServiceName/)).toHaveValue(
      'payments-api',
    );
  });

  it('asks first where it runs, where there is a choice, and says where it may not', async () => {
    const createPreview = jest.fn(launch => fixtures.createPreview(launch));
    await openDialog('Scale out', { createPreview }, 'checkout-api');
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull();
    const place = screen.getByRole('button', { name: /Account and Region/ });
    await userEvent.click(place);
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    await userEvent.click(
      screen.getByRole('option', { name: /444455556666 \(staging\)/ }),
    );
    await userEvent.click(
      await screen.findByText('Places where you may not run it'),
    );
    expect(
      await screen.findByText(/Policy allows nothing in production us-east-1/),
    ).toBeVisible();
    expect(
      await axeViolations(screen.getByRole('dialog', { name: /Scale out/ })),
    ).toEqual([]);
    await press('Preview');
    await step('Step 2 of 3');
    expect(createPreview).toHaveBeenCalledWith(
      expect.objectContaining({ runbookId: 'scale-out-in-staging' }),
    );
    expect(
      screen.getByText('account 444455556666 (staging), Region eu-west-1'),
    ).toBeVisible();
  });

  it('is accessible in each step', async () => {
    await openDialog('Remediate machines', {}, 'checkout-api');
    await screen.findByText('0 of 24 chosen');
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
    await press('Preview');
    await screen.findByText("Parameter 'Note' is required");
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    await press('Run Collect diagnostics');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      await within(dialog).findByRole('button', { name: /InstanceIds/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /checkout-worker-2\b/ }),
    );
    await userEvent.keyboard('{Escape}');
    await press('Preview');
    await step('Step 2 of 3');
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
    await press('Go on');
    await step('Step 3 of 3');
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
  });
});
