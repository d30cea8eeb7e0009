import {
  Preview,
  readAllowedPattern,
} from '@opsready/backstage-plugin-runbooks-common';
import { needsBreakGlass } from './refusalKinds';
import { RunAnswers } from './useRun';

/** What is typed when confirming. */
export interface GivenAnswers {
  reason: string;
  ticket: string;
  breakGlass: string;
  understood: boolean;
}

export type AnswerProblems = Partial<Record<keyof GivenAnswers, string>>;

export const emptyAnswers: GivenAnswers = {
  reason: '',
  ticket: '',
  breakGlass: '',
  understood: false,
};

/** What policy wants to know and was not told. */
export function problemsOfAnswers(
  preview: Preview,
  given: GivenAnswers,
): AnswerProblems {
  const { demands, riskClass } = preview;
  const problems: AnswerProblems = {};
  if (demands.reasonRequired && given.reason.trim() === '') {
    problems.reason = 'Say why it is run: policy asks for a reason.';
  }
  const ticket = given.ticket.trim();
  if (demands.ticketRequired && ticket === '') {
    problems.ticket = 'Name the ticket: policy asks for one.';
  } else if (ticket !== '' && !fitsPattern(ticket, demands.ticketPattern)) {
    problems.ticket = `Has to match ${demands.ticketPattern}.`;
  }
  if (needsBreakGlass(preview) && given.breakGlass.trim() === '') {
    problems.breakGlass =
      'Say why it cannot wait until the change calendar opens.';
  }
  if (riskClass === 'destructive' && !given.understood) {
    problems.understood = 'Confirm this before it can start.';
  }
  return problems;
}

/** What is sent of it. */
export function answersOf(preview: Preview, given: GivenAnswers): RunAnswers {
  const { reason, ticket, breakGlass } = given;
  return {
    ...(reason.trim() && { reason: reason.trim() }),
    ...(ticket.trim() && { ticket: ticket.trim() }),
    ...(needsBreakGlass(preview) && {
      breakGlass: { reason: breakGlass.trim() },
    }),
  };
}

function fitsPattern(text: string, pattern: string | undefined): boolean {
  const read = pattern === undefined ? undefined : readAllowedPattern(pattern);
  return !read || !('pattern' in read) || read.pattern.matches(text);
}
