import { screen, within } from '@testing-library/react';
import { NOW, SOURCES } from '../__fixtures__';
import { Answers, axeViolations, refusing, renderPage } from '../__testUtils__';

const renderSources = (answers: Answers = {}) =>
  renderPage('/oncall/sources', answers);

describe('the sources of on-call', () => {
  it('say which providers could not be read, why, and what to do', async () => {
    const { container } = renderSources();
    expect(
      await screen.findByText('3 places of 4 could not be read'),
    ).toBeVisible();
    const manager = screen.getByRole('region', {
      name: 'AWS Incident Manager',
    });
    const [denied, never] = within(manager).getAllByRole('row').slice(1);
    expect(denied).toHaveTextContent(
      /111122223333 eu-west-1.*Denied.*ssm-contacts:ListRotationShifts/,
    );
    expect(never).toHaveTextContent(/444455556666.*Never read/);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('say that all is well, that there is none, and who may not see them', async () => {
    const first = renderSources({
      listSources: async () => ({ now: NOW, items: SOURCES.slice(0, 1) }),
    });
    expect(await screen.findByText('Every source was read')).toBeVisible();
    first.unmount();
    const second = renderSources({
      listSources: async () => ({ now: NOW, items: [] }),
    });
    expect(await screen.findByText('No source is installed')).toBeVisible();
    second.unmount();
    renderSources({ listSources: refusing });
    expect(
      await screen.findByText(/oncall.roster.read without a condition/),
    ).toBeVisible();
  });
});
