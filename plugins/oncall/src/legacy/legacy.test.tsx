import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { componentNamed } from '../__fixtures__';
import { axeViolations, renderClassic } from '../__testUtils__';
import { isOnCallAvailable, onCallApiRef, onCallPlugin } from '.';

describe('the classic frontend system', () => {
  it('shows the card on the overview and the tab beside it', async () => {
    await renderClassic('/catalog/default/component/payments-api');
    expect(await screen.findByText(/Answers now/)).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'On call' }));
    await userEvent.click(
      await screen.findByRole('link', { name: 'Contacts' }),
    );
    expect(
      await screen.findByRole('region', { name: 'Incident manager' }),
    ).toBeVisible();
  });

  it('pages from the card', async () => {
    await renderClassic('/catalog/default/component/payments-api');
    await userEvent.click(
      await screen.findByRole('button', { name: /^Page:/ }),
    );
    expect(await screen.findByLabelText(/Subject/)).toBeVisible();
  });

  it('leads from the list of rosters to one of them', async () => {
    const { container } = await renderClassic('/oncall/rosters');
    const table = await screen.findByRole('table', {
      name: 'Rosters, those with gaps first',
    });
    expect(await axeViolations(container)).toEqual([]);
    await userEvent.click(
      within(table).getByRole('link', { name: 'Checkout' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Checkout' }),
    ).toBeVisible();
  });

  it('has a tab for each screen', async () => {
    await renderClassic('/oncall');
    for (const [name, shown] of [
      ['People', 'People, who carries most first'],
      ['Contacts and plans', /^Contacts files and incident plans/],
      ['Audit', 'Audit record, newest first'],
      ['Sources', 'Places of PagerDuty'],
    ] as const) {
      await userEvent.click(await screen.findByRole('link', { name }));
      expect((await screen.findAllByText(shown)).length).toBeGreaterThan(0);
    }
  });

  it('brings the API and the address of its page', () => {
    expect([...onCallPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      onCallApiRef.id,
    ]);
    expect(Object.keys(onCallPlugin.routes)).toEqual(['root']);
  });

  it('is for the kinds that have somebody on call', () => {
    const entity = componentNamed('payments-api');
    const kinds = ['Component', 'System', 'API', 'Resource', 'Group', 'User'];
    expect(
      kinds.filter(kind => isOnCallAvailable({ ...entity, kind })),
    ).toEqual(['Component', 'System', 'API', 'Resource', 'Group']);
  });
});
