import { Refusal } from '@opsready/backstage-plugin-runbooks-common';
import { PolicyJudgement } from '../policy/judgePolicy';

/** What it is for, as the one who asks says. */
export interface GivenPurpose {
  reason?: string;
  ticket?: string;
}

/** What is missing of what policy asks the requester for. Pure. */
export function demandRefusals(
  { reasonRequired, ticketRequired, ticketPatterns }: PolicyJudgement,
  given: GivenPurpose,
): Refusal[] {
  const refusals: Refusal[] = [];
  const ticket = given.ticket?.trim();
  if (reasonRequired && !given.reason?.trim()) {
    refusals.push({
      code: 'reasonMissing',
      message: 'Policy asks for a reason: say why you run it.',
    });
  }
  if (ticketRequired && !ticket) {
    refusals.push({
      code: 'ticketMissing',
      message: 'Policy asks for a ticket: name the one that it is for.',
    });
  }
  const pattern = ticketPatterns.find(
    one => ticket && !new RegExp(`^(?:${one})$`).test(ticket),
  );
  if (pattern) {
    refusals.push({
      code: 'ticketMissing',
      message: `'${ticket}' is no ticket as policy asks for it: it has to match ${pattern}.`,
    });
  }
  return refusals;
}
