import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureRunbooksApi } from '../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderPage,
} from '../__testUtils__';
import { RunbooksApi } from '../api';

function renderAudit(search = '', answers?: Partial<RunbooksApi>) {
  return renderPage(`/runbooks/audit${search}`, answers);
}

const table = () =>
  screen.findByRole('table', { name: 'Audit record, newest first' });

async function rows(): Promise<HTMLElement[]> {
  return (
    within(await table())
      .getAllByRole('row')
      .slice(1)
      // Parameters are a table of their own.
      .filter(row => row.closest('table')?.dataset.compact === 'false')
  );
}

/** What the browser was handed as files. */
function savedFiles() {
  const files: Array<{ name: string; blob: Blob }> = [];
  let blob: Blob | undefined;
  URL.createObjectURL = given => {
    blob = given as Blob;
    return 'blob:saved';
  };
  URL.revokeObjectURL = () => {};
  const click = jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function save(this: HTMLAnchorElement) {
      files.push({ name: this.download, blob: blob! });
    });
  return { files, restore: () => click.mockRestore() };
}

describe('AuditPage', () => {
  it('says who did what when, as whom, to what', async () => {
    const { container } = renderAudit();
    const [broken, refused] = await rows();
    expect(broken).toHaveTextContent(
      /Broke the glass.*2026-11-21 08:30:00 UTC.*High.*amara.*role\/opsready-automation-mutating/,
    );
    expect(refused).toHaveTextContent(/Was refused.*robin.*noPermission/);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows parameters on demand, secrets masked', async () => {
    renderAudit();
    const requested = (await rows()).at(-1)!;
    await userEvent.click(within(requested).getByText('Plan and parameters'));
    expect(
      await within(requested).findByRole('table', { name: 'Parameters' }),
    ).toHaveTextContent(/Token••••/);
  });

  it('shows the entries of the execution that a link names', async () => {
    renderAudit('?executionId=succeeded');
    expect(await screen.findByText('1 - 5 of 5')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('1 - 7 of 7')).toBeVisible();
  });

  it('filters by person and by whole days', async () => {
    const list = jest.spyOn(FixtureRunbooksApi.prototype, 'listAudit');
    renderAudit('?from=2026-11-20&to=2026-11-20');
    expect(await screen.findByText('No entry fits')).toBeVisible();
    expect(list.mock.calls[0][0]).toMatchObject({
      since: '2026-11-20T00:00:00.000Z',
      until: '2026-11-21T00:00:00.000Z',
    });
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Person' }),
      'user:default/tomas',
    );
    await waitFor(() =>
      expect(list.mock.calls.at(-1)?.[0]?.actor).toBe('user:default/tomas'),
    );
    list.mockRestore();
  });

  it('hands over what is filtered as CSV and as JSON', async () => {
    const { files, restore } = savedFiles();
    renderAudit('?actor=user:default/tomas');
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(
      await screen.findByText('Saved 2 entries as runbooks-audit.csv.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Save as JSON' }));
    expect(
      await screen.findByText('Saved 2 entries as runbooks-audit.json.'),
    ).toBeVisible();
    expect(files.map(({ name, blob }) => [name, blob.type])).toEqual([
      ['runbooks-audit.csv', 'text/csv'],
      ['runbooks-audit.json', 'application/json'],
    ]);
    expect(await files[0].blob.text()).toContain('user:default/tomas');
    const entries = JSON.parse(await files[1].blob.text());
    expect(entries.map((entry: { id: string }) => entry.id)).toEqual([
      '6',
      '3',
    ]);
    restore();
  });

  it('says when a file could not be had', async () => {
    renderAudit('', {
      exportAudit: async () => {
        throw new Error('The database is away.');
      },
    });
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(
      await screen.findByText('Not saved: The database is away.'),
    ).toBeVisible();
  });

  it('tells loading, empty, denied and failed apart', async () => {
    const waiting = renderAudit('', { listAudit: pending });
    expect(
      await screen.findByText('Loading the audit record of runbooks.'),
    ).toBeVisible();
    waiting.unmount();
    const empty = renderAudit('', {
      listAudit: async () => ({ now: '', items: [], totalItems: 0 }),
    });
    expect(await screen.findByText('Nothing is recorded yet')).toBeVisible();
    empty.unmount();
    const denied = renderAudit('', { listAudit: refusing });
    expect(
      await screen.findByText(/permission runbooks.audit.read/),
    ).toBeVisible();
    denied.unmount();
    const fixtures = new FixtureRunbooksApi();
    renderAudit('', { listAudit: failing(1, () => fixtures.listAudit()) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeVisible();
  });
});
