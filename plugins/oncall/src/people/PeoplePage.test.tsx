import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureOnCallApi } from '../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderPage,
} from '../__testUtils__';

const fixtures = new FixtureOnCallApi();
const table = () =>
  screen.findByRole('table', { name: 'People, who carries most first' });
const rows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);

describe('the people', () => {
  it('shows who carries most first, and what stands between them and an answer', async () => {
    renderPage('/oncall/people');
    const [mara, noor] = await rows();
    expect(mara).toHaveTextContent('Mara Lindqvist On call now');
    expect(mara).toHaveTextContent('100% (672 h)More than half');
    expect(noor).toHaveTextContent('Nothing reaches them');
    expect(noor).toHaveTextContent('Data');
    const sam = (await rows()).find(row => row.textContent?.startsWith('Sam'));
    expect(sam).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(sam).toHaveTextContent('Not in the catalog');
  });

  it('reads its filters from the address, and shows everybody again', async () => {
    const listPeople = jest.fn(query => fixtures.listPeople(query));
    renderPage('/oncall/people?state=overloaded&state=tall', { listPeople });
    expect(await rows()).toHaveLength(2);
    expect(listPeople).toHaveBeenLastCalledWith({
      state: ['overloaded'],
      text: undefined,
      offset: 0,
      limit: 25,
    });
    await userEvent.type(screen.getByLabelText('Name'), 'nobody of this name');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show everybody' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(11));
  });

  it('says that nobody was read yet', async () => {
    renderPage('/oncall/people', {
      listPeople: async () => ({ now: '', items: [], totalItems: 0 }),
    });
    expect(await screen.findByText('There is nobody yet')).toBeVisible();
  });

  it('tells denied, waiting and failed apart', async () => {
    const first = renderPage('/oncall/people', { listPeople: refusing });
    expect(
      await screen.findByText(/permission oncall.roster.read/),
    ).toBeVisible();
    first.unmount();
    const second = renderPage('/oncall/people', { listPeople: pending });
    expect(await screen.findByText(/^Loading the people/)).toBeVisible();
    second.unmount();
    renderPage('/oncall/people', {
      listPeople: failing(1, () => fixtures.listPeople()),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = renderPage('/oncall/people');
    await table();
    expect(await axeViolations(container)).toEqual([]);
  });
});
