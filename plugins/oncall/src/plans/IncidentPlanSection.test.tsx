import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { incidentPlanOf, refOf } from '../__fixtures__';
import {
  Answers,
  axeViolations,
  failing,
  pending,
  refusing,
  renderTab,
} from '../__testUtils__';

const plan = incidentPlanOf(refOf('payments-api'));

function renderPlan(answers: Answers = {}, entityName = 'payments-api') {
  return renderTab(entityName, answers, '/plan');
}

describe('the incident plan of an entity', () => {
  it('shows severities with their response times, and whose plan it is', async () => {
    const { container } = renderPlan();
    const [first] = within(
      await screen.findByRole('table', { name: 'Severities of incidents' }),
    )
      .getAllByRole('row')
      .slice(1);
    expect(first).toHaveTextContent(
      'Severity 1 (sev1)Customers cannot pay.15 minutes',
    );
    expect(screen.getByText(/That of the whole organisation/)).toBeVisible();
    expect(screen.getByText('Reviewed in time')).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('names the sections that are missing', async () => {
    renderPlan();
    expect(
      await screen.findByText(
        'The plan says nothing about: Evidence preservation, Post-incident analysis',
      ),
    ).toBeVisible();
  });

  it('shows its text, and follows nothing in it that is not safe', async () => {
    renderPlan();
    const escalation = await screen.findByRole('region', {
      name: 'Escalation',
    });
    expect(escalation).toHaveTextContent('After 15 minutes the backup');
    const other = screen.getByRole('region', { name: 'Anything else' });
    expect(within(other).queryByRole('link')).toBeNull();
    expect(other).toHaveTextContent('<b>markup</b>');
  });

  it('says what to write where there is none, and what is wrong with one', async () => {
    const { unmount } = renderPlan({}, 'gift-cards');
    expect(
      await screen.findByText(/opsready.io\/incident-plan: /),
    ).toBeVisible();
    unmount();
    renderPlan({
      getEntityIncidentPlan: async () => ({
        ...plan,
        state: 'unreadable',
        sections: [],
        severities: [],
        missing: [],
        message: 'The file is not there.',
      }),
    });
    expect(
      await screen.findByText('The incident plan could not be read'),
    ).toBeVisible();
    expect(screen.getByText('The file is not there.')).toBeVisible();
  });

  it('tells waiting, denied and failed apart', async () => {
    const first = renderPlan({ getEntityIncidentPlan: pending });
    expect(await screen.findByText(/^Loading the incident plan/)).toBeVisible();
    first.unmount();
    const second = renderPlan({ getEntityIncidentPlan: refusing });
    expect(
      await screen.findByText(/permission oncall.roster.read/),
    ).toBeVisible();
    second.unmount();
    renderPlan({ getEntityIncidentPlan: failing(1, async () => plan) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('Severity 1 (sev1)')).toBeVisible();
  });
});
