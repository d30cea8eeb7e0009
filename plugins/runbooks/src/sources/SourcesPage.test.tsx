import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CURRENT_SOURCES, FixtureRunbooksApi, NOW } from '../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderPage,
} from '../__testUtils__';
import { RunbooksApi } from '../api';

function renderSources(answers?: Partial<RunbooksApi>) {
  return renderPage('/runbooks/sources', answers);
}

describe('SourcesPage', () => {
  it('says which places could not be read, why, and what to do', async () => {
    const { container } = renderSources();
    expect(
      await screen.findByText('3 places of 4 could not be read'),
    ).toBeVisible();
    const documents = screen.getByRole('region', { name: 'SSM documents' });
    const [denied, stale] = within(documents).getAllByRole('row').slice(1);
    expect(denied).toHaveTextContent(/staging.*Denied.*ssm:ListDocuments/);
    expect(stale).toHaveTextContent(
      /production.*Stale.*5 hours ago.*throttled/,
    );
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says that there is nothing to do where all was read', async () => {
    renderSources({
      listSources: async () => ({ now: NOW, items: CURRENT_SOURCES }),
    });
    expect(await screen.findByText('Every source was read')).toBeVisible();
  });

  it('tells loading, empty, denied and failed apart', async () => {
    const waiting = renderSources({ listSources: pending });
    expect(
      await screen.findByText('Loading the sources of runbooks.'),
    ).toBeVisible();
    waiting.unmount();
    const empty = renderSources({
      listSources: async () => ({ now: NOW, items: [] }),
    });
    expect(await screen.findByText('No source is installed')).toBeVisible();
    empty.unmount();
    const denied = renderSources({ listSources: refusing });
    expect(
      await screen.findByText(/runbooks.runbook.read without a condition/),
    ).toBeVisible();
    denied.unmount();
    const fixtures = new FixtureRunbooksApi();
    renderSources({ listSources: failing(1, () => fixtures.listSources()) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('region', { name: 'SSM documents' }),
    ).toBeVisible();
  });
});
