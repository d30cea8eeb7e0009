import { EXECUTIONS, guided, startedOutside } from '../../__fixtures__';
import { mayBeRunAgain, nextThing } from './nextThing';

const storyOf = (id: string) =>
  EXECUTIONS.find(({ execution }) => execution.id === id)!;

describe('nextThing', () => {
  it.each([
    ['awaitingApproval', /approve or reject/],
    ['own-request', /Nothing to do for you/],
    ['requested', /start it when you are ready/],
    ['submitting', /on its way to the provider/],
    ['running', /goes on by itself/],
    ['waiting', /you can\.$/],
    ['waiting-elsewhere', /until somebody says how to go on\.$/],
    ['stopping', /asked to stop/],
    ['succeeded', /It is done/],
    ['failed', /run it again from the entity/],
    ['timedOut', /run it again from the entity/],
    ['cancelled', /nothing more will happen/],
    ['rejected', /ask again from the entity/],
    ['expired', /Ask again from the entity/],
    ['unknown', /then close it/],
  ])('says of %s what to do', (id, said) => {
    expect(nextThing(storyOf(id))).toMatch(said);
  });

  it('offers nobody what the backend does not allow them', () => {
    for (const story of EXECUTIONS) {
      const said = nextThing({ ...story, actions: [] });
      expect(said).not.toMatch(
        /approve or reject|when you are ready|you can\.$/,
      );
      expect(said).not.toMatch(/then close it|Work through/);
    }
  });

  it('tells people what to do with a checklist', () => {
    expect(nextThing(guided)).toMatch(/Work through the steps/);
  });

  it('sends nobody to the entity of what was started outside', () => {
    const execution = {
      ...startedOutside.execution,
      status: 'failed' as const,
    };
    expect(nextThing({ ...startedOutside, execution })).not.toMatch(/entity/);
  });
});

describe('mayBeRunAgain', () => {
  it('is for what ended without success', () => {
    const statuses = EXECUTIONS.map(({ execution }) => execution.status);
    expect([...new Set(statuses.filter(mayBeRunAgain))].sort()).toEqual([
      'cancelled',
      'expired',
      'failed',
      'rejected',
      'timedOut',
    ]);
  });
});
