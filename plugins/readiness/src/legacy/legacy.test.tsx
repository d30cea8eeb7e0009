import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations, renderClassic } from '../__testUtils__';
import { componentNamed } from '../__fixtures__';
import { isReadinessAvailable, readinessApiRef, readinessPlugin } from '.';

describe('the classic frontend system', () => {
  it('shows the card, which leads to the tab', async () => {
    await renderClassic('/catalog/default/component/checkout-api');
    expect(
      await screen.findByText(/2 critical findings are open/),
    ).toBeVisible();
    const all = screen.getByRole('link', { name: 'All readiness checks' });
    expect(all).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout-api/readiness',
    );
    await userEvent.click(all);
    expect(
      await screen.findByRole('navigation', { name: 'What to mend first' }),
    ).toBeVisible();
  });

  it('shows the list first, whose entities lead to their tabs', async () => {
    const { container } = await renderClassic('/readiness');
    const table = await screen.findByRole('table', {
      name: 'Entities, the least ready first',
    });
    expect(
      within(table).getByRole('link', { name: 'service-00004' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/service-00004/readiness',
    );
    expect(await axeViolations(container)).toEqual([]);
  });

  it('leads from the list to the data sources', async () => {
    await renderClassic('/readiness');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Data sources' }),
    );
    expect(
      await screen.findByRole('region', { name: 'AWS Security Hub' }),
    ).toBeVisible();
  });

  it('brings the API and the address of its page', () => {
    expect([...readinessPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      readinessApiRef.id,
    ]);
    expect(Object.keys(readinessPlugin.routes)).toEqual(['root']);
  });

  it('is for the kinds that are judged', () => {
    const entity = componentNamed('checkout-api');
    const kinds = ['Component', 'System', 'API', 'Resource', 'Group', 'User'];
    expect(
      kinds.filter(kind => isReadinessAvailable({ ...entity, kind })),
    ).toEqual(['Component', 'System', 'API', 'Resource']);
  });
});
