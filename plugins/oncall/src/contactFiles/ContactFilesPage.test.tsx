import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureOnCallApi } from '../__fixtures__';
import {
  Answers,
  axeViolations,
  failing,
  pending,
  refusing,
  renderPage,
} from '../__testUtils__';

const fixtures = new FixtureOnCallApi();

const renderFiles = (search = '', answers: Answers = {}) =>
  renderPage(`/oncall/contacts${search}`, answers);

const rows = async () =>
  within(await screen.findByRole('table', { name: /^Contacts files/ }))
    .getAllByRole('row')
    .slice(1);

describe('contacts and plans of the organisation', () => {
  it('shows what is to be mended and reviewed', async () => {
    const { container } = renderFiles();
    const [due, unreadable, plan] = await rows();
    expect(due).toHaveTextContent(
      /Contacts: payments.*Lacks: Legal counsel, Public relations.*Review due/,
    );
    expect(unreadable).toHaveTextContent(
      /logistics.*Could not be read.*must be a list.*Never reviewed.*not yet/,
    );
    expect(plan).toHaveTextContent(/Incident plan: organisation.*Evidence/);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('reads its filters from the address, and shows all files again', async () => {
    const listContactFiles = jest.fn(fixtures.listContactFiles.bind(fixtures));
    renderFiles('?kind=incidentPlan&state=reviewDue&state=lost', {
      listContactFiles,
    });
    expect(await rows()).toHaveLength(1);
    expect(listContactFiles).toHaveBeenLastCalledWith({
      kind: 'incidentPlan',
      state: ['reviewDue'],
      text: undefined,
      offset: 0,
      limit: 25,
    });
    await userEvent.type(screen.getByLabelText('Name'), 'no such file');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all files' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(3));
  });

  it('tells waiting, empty, denied and failed apart', async () => {
    const waiting = renderFiles('', { listContactFiles: pending });
    expect(await screen.findByText(/^Loading contacts files/)).toBeVisible();
    waiting.unmount();
    const empty = renderFiles('', {
      listContactFiles: async () => ({ now: '', items: [], totalItems: 0 }),
    });
    expect(await screen.findByText(/^Nobody named a contacts/)).toBeVisible();
    empty.unmount();
    const denied = renderFiles('', { listContactFiles: refusing });
    expect(
      await screen.findByText(/permission oncall.roster.read/),
    ).toBeVisible();
    denied.unmount();
    renderFiles('', {
      listContactFiles: failing(1, () => fixtures.listContactFiles()),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await rows()).toHaveLength(3);
  });
});
