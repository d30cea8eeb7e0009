import {
  failOverDatabase,
  previewOf,
  refOf,
  restartService,
} from '../__fixtures__';
import { answersOf, emptyAnswers, problemsOfAnswers } from './answers';

const strict = previewOf(failOverDatabase, {
  entityRef: refOf('payments-api'),
  runbookId: failOverDatabase.id,
  parameters: { DBInstanceIdentifier: 'db', Reason: 'Long enough' },
});
const complete = {
  reason: ' Zone a is gone ',
  ticket: 'OPS-12',
  breakGlass: 'Nobody can pay',
  understood: true,
};

describe('answers', () => {
  it('are asked for as policy, calendar and risk demand', () => {
    expect(Object.keys(problemsOfAnswers(strict, emptyAnswers)).sort()).toEqual(
      ['breakGlass', 'reason', 'ticket', 'understood'],
    );
    expect(problemsOfAnswers(strict, complete)).toEqual({});
  });

  it('do not take a ticket of another form', () => {
    expect(
      problemsOfAnswers(strict, { ...complete, ticket: 'later' }).ticket,
    ).toContain('^OPS-[0-9]+$');
  });

  it('ask of a change that destroys nothing for no more than a reason', () => {
    const mutating = previewOf(restartService, {
      entityRef: refOf('payments-api'),
      runbookId: restartService.id,
      parameters: { ServiceName: 'payments-api' },
    });
    expect(Object.keys(problemsOfAnswers(mutating, emptyAnswers))).toEqual([
      'reason',
    ]);
    expect(answersOf(mutating, complete)).not.toHaveProperty('breakGlass');
  });

  it('are sent without blanks around them', () => {
    expect(answersOf(strict, complete)).toEqual({
      reason: 'Zone a is gone',
      ticket: 'OPS-12',
      breakGlass: { reason: 'Nobody can pay' },
    });
    expect(answersOf({ ...strict, calendar: undefined }, emptyAnswers)).toEqual(
      {},
    );
  });
});
