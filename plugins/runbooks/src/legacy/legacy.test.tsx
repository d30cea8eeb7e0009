import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations, renderClassic } from '../__testUtils__';
import { componentNamed } from '../__fixtures__';
import { isRunbooksAvailable, runbooksApiRef, runbooksPlugin } from '.';

describe('the classic frontend system', () => {
  it('shows the card on the overview and the tab beside it', async () => {
    await renderClassic('/catalog/default/component/payments-api');
    expect(await screen.findByText('Restart a service')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Runbooks' }));
    expect(
      await screen.findByRole('region', { name: 'Application lifecycle' }),
    ).toBeVisible();
  });

  it('leads from the list of executions to one of them', async () => {
    const { container } = await renderClassic('/runbooks/executions');
    const table = await screen.findByRole('table', {
      name: 'Executions, newest first',
    });
    expect(await axeViolations(container)).toEqual([]);
    await userEvent.click(
      within(table).getAllByRole('link', { name: 'Fail over a database' })[0],
    );
    const now = await screen.findByRole('region', { name: 'What now' });
    expect(now).toHaveTextContent('Waits for approval');
  });

  it('has a tab for each screen', async () => {
    await renderClassic('/runbooks');
    for (const [name, shown] of [
      ['Approvals', 'Waiting for your approval'],
      ['Audit', 'Audit record, newest first'],
      ['Sources', 'SSM documents'],
    ]) {
      await userEvent.click(await screen.findByRole('link', { name }));
      expect((await screen.findAllByText(shown)).length).toBeGreaterThan(0);
    }
  });

  it('brings the API and the address of its page', () => {
    expect([...runbooksPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      runbooksApiRef.id,
    ]);
    expect(Object.keys(runbooksPlugin.routes)).toEqual(['root']);
  });

  it('is for the kinds that have runbooks', () => {
    const entity = componentNamed('payments-api');
    const kinds = ['Component', 'System', 'API', 'Resource', 'Group', 'User'];
    expect(
      kinds.filter(kind => isRunbooksAvailable({ ...entity, kind })),
    ).toEqual(['Component', 'System', 'API', 'Resource']);
  });
});
