import { readErrorOf } from '@opsready/backstage-plugin-opsready-node';
import { lineFromOutside } from '../incidents/textFromOutside';
import { ActionRow } from './ActionRow';

/*
 * What people read about a page or an incident that did not simply arrive. Each says whether somebody is on their way, and what
 * to do.
 */

/** Of what a provider says. */
const LONGEST_WORDS = 1_000;

const NOBODY_COMES =
  'Nobody was reached. If it is urgent, reach them in another way now.';
const SETTLE =
  'Look for it there and, if it is urgent, reach them in another way; then close this and say what became of it.';

export function noProvider({ provider_id }: ActionRow): string {
  return `Nothing was sent: the provider '${provider_id}' or the account of the roster is not installed any more. ${NOBODY_COMES}`;
}

export function refused(title: string, error: unknown): string {
  return `Nothing was sent: ${title} refused. ${wordsOf(error)} ${NOBODY_COMES}`;
}

export function rosterGone(): string {
  return `Nothing was sent: the roster is gone at its provider. Have the annotation name another one. ${
    NOBODY_COMES
  }`;
}

/** Where an attempt before had no answer. */
export function refusedAgain(
  title: string,
  { submit_attempts, submitted_at }: ActionRow,
  error: unknown,
): string {
  return (
    `It was sent ${submit_attempts} times since ${submitted_at}, and the last time ${title} refused: ${wordsOf(error)} ` +
    `Whether an earlier one was taken is not known. ${SETTLE}`
  );
}

export function answerLost(title: string): string {
  return (
    `${title} was asked, and the answer was lost. It is looked up there within a minute. ` +
    'If it is urgent, do not wait for that: reach them in another way.'
  );
}

export function throttled(title: string): string {
  return `${title} takes no more calls for the moment. It is sent again within a minute.`;
}

/** Where it was asked for, and its replica died before anything was sent. */
export function neverSent({ requested_at }: ActionRow): string {
  return (
    `Nothing was sent: the portal stopped after this was asked for at ${requested_at}, and it was too late when it could go on. ` +
    'If it is still wanted, ask for it again.'
  );
}

/** Where it must not be sent a second time. */
export function neverAgain(title: string, { submitted_at }: ActionRow): string {
  return (
    `It was sent at ${submitted_at} and the answer was lost. ${title} does not show it, and it cannot be sent there again ` +
    `without the danger of a second one. ${SETTLE}`
  );
}

/** Where it was repeated as often, or as long, as it may be. */
export function triedEnough(
  title: string,
  { submit_attempts, submitted_at }: ActionRow,
): string {
  return (
    `It was sent ${submit_attempts} times since ${submitted_at}, each time with the same mark and without an answer. ` +
    `${title} does not show it. ${SETTLE}`
  );
}

/** Where the provider could not be asked for too long. */
export function notAsked(
  title: string,
  { submitted_at }: ActionRow,
  error: unknown,
): string {
  return (
    `It was sent at ${submitted_at}, the answer was lost, and ${title} cannot be asked whether it has it: ` +
    `${wordsOf(error)} ${SETTLE}`
  );
}

/** Where the roster could not be read again before it was sent. */
export function sentAsKnown(readAt: string | null, error: unknown): string {
  return (
    `The roster could not be read again before this was sent: ${wordsOf(error)} ` +
    `Who is on call is as it was known ${readAt ? `at ${readAt}` : 'when it was last read'}; a later override is not in it.`
  );
}

/** What nobody wrote for people may hold anything, and is not repeated. */
function wordsOf(error: unknown): string {
  const { name } = (error ?? {}) as Partial<Error>;
  return name === 'AbortError' || name === 'TimeoutError'
    ? 'It did not answer in time.'
    : lineFromOutside(readErrorOf(error).message, LONGEST_WORDS);
}
