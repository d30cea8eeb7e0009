import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureRunbooksApi } from '../__fixtures__';
import { renderOnEntity } from '../__testUtils__';

const fixtures = new FixtureRunbooksApi();

describe('Locations', () => {
  it('runs in the accounts and Regions that are chosen, for each target', async () => {
    const createPreview = jest.fn(launch => fixtures.createPreview(launch));
    renderOnEntity('entity-card:runbooks/overview', 'checkout-api', {
      createPreview,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Run Remediate/ }),
    );
    await userEvent.type(await screen.findByLabelText(/Note/), 'now');
    await userEvent.click(
      screen.getByRole('switch', { name: /once for each of several targets/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /InstanceIds/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /checkout-worker-1\b/ }),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByText(/Run it in other, or several/));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /staging/ }),
    );
    const atATime = screen.getByLabelText(/At a time/);
    await userEvent.clear(atATime);
    await userEvent.type(atATime, 'all');
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText(/A number from 1/)).toBeVisible();
    expect(atATime).toHaveFocus();
    await userEvent.clear(atATime);
    await userEvent.type(atATime, '25%');
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    await waitFor(() =>
      expect(createPreview).toHaveBeenCalledWith(
        expect.objectContaining({
          parameters: expect.not.objectContaining({
            InstanceIds: expect.anything(),
          }),
          rateControl: {
            targetParameterName: 'InstanceIds',
            targets: [expect.stringMatching(/^i-/)],
            maxConcurrency: '25%',
            maxErrors: '0',
          },
          locations: [{ account: '444455556666', region: 'eu-west-1' }],
        }),
      ),
    );
    expect(await screen.findByText('Started from')).toBeVisible();
  });
});
