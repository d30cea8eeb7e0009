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

const renderAudit = (search = '', answers: Answers = {}) =>
  renderPage(`/oncall/audit${search}`, answers);

const rows = async () =>
  within(
    await screen.findByRole('table', { name: 'Audit record, newest first' }),
  )
    .getAllByRole('row')
    .slice(1);

describe('the audit record of on-call', () => {
  it('says who did what when, about whom', async () => {
    const { container } = renderAudit();
    const [paged, revealed, refused, unknown] = await rows();
    expect(paged).toHaveTextContent(
      /Paged.*2026-10-20 05:11:00 UTC.*Medium.*mara.*Amara Okafor.*Half of all/,
    );
    expect(revealed).toHaveTextContent(
      /Saw an address.*High.*Card desk, voice/,
    );
    expect(refused).toHaveTextContent(/Was refused an address.*noor.*Lacks/);
    expect(unknown).toHaveTextContent(/Became unknown.*no person/);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('asks for what the address says, and for nothing that it cannot read', async () => {
    const listAudit = jest.fn(fixtures.listAudit.bind(fixtures));
    renderAudit('?event=revealed&event=danced&from=2026-10-20&to=never', {
      listAudit,
    });
    expect(await rows()).toHaveLength(1);
    expect(listAudit).toHaveBeenLastCalledWith({
      event: ['revealed'],
      since: '2026-10-20T00:00:00.000Z',
      until: undefined,
      actor: undefined,
      entityRef: undefined,
      limit: 50,
      offset: 0,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(5));
  });

  it('hands over what is filtered', async () => {
    const exportAudit = jest.fn(fixtures.exportAudit.bind(fixtures));
    URL.createObjectURL = () => 'blob:saved';
    URL.revokeObjectURL = () => {};
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation();
    renderAudit('?actor=user:default/mara', { exportAudit });
    expect(await rows()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(
      await screen.findByText('Saved 1 entry as oncall-audit.csv.'),
    ).toBeVisible();
    expect(exportAudit.mock.calls[0][0]).toMatchObject({
      actor: 'user:default/mara',
      limit: 10_000,
    });
    click.mockRestore();
  });

  it('tells waiting, empty, denied and failed apart', async () => {
    const waiting = renderAudit('', { listAudit: pending });
    expect(await screen.findByText(/^Loading the audit record/)).toBeVisible();
    waiting.unmount();
    const empty = renderAudit('', {
      listAudit: async () => ({ now: '', items: [], totalItems: 0 }),
    });
    expect(await screen.findByText('Nothing is recorded yet')).toBeVisible();
    empty.unmount();
    const denied = renderAudit('', { listAudit: refusing });
    expect(
      await screen.findByText(/permission oncall.audit.read/),
    ).toBeVisible();
    denied.unmount();
    renderAudit('', { listAudit: failing(1, () => fixtures.listAudit()) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await rows()).toHaveLength(5);
  });
});
