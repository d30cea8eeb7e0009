import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Refusal } from '@opsready/backstage-plugin-runbooks-common';

type RefusalError = new (message: string) => Error;

/** The error of each refusal, the most severe one first. */
const ERRORS: Record<Refusal['code'], RefusalError> = {
  notBound: NotFoundError,
  noPermission: NotAllowedError,
  noAuthority: NotAllowedError,
  notAllowListed: NotAllowedError,
  roleMissing: NotAllowedError,
  roleNotAllowed: NotAllowedError,
  childNotAllowed: NotAllowedError,
  foreignResource: NotAllowedError,
  unresolvedResource: NotAllowedError,
  documentGone: ConflictError,
  drifted: ConflictError,
  calendarClosed: ConflictError,
  calendarUnreadable: ConflictError,
  alreadyRunning: ConflictError,
  noExecutor: InputError,
  notUnderstood: InputError,
  parameters: InputError,
  reasonMissing: InputError,
  ticketMissing: InputError,
  providerDenied: ServiceUnavailableError,
  providerUnavailable: ServiceUnavailableError,
};
const SEVERITY = Object.keys(ERRORS) as Array<Refusal['code']>;

/** One error for all that stands in the way: its kind is that of the most severe one, and it tells of each. */
export function refusalError(refusals: readonly Refusal[]): Error {
  const sorted = [...refusals].sort(
    (a, b) => SEVERITY.indexOf(a.code) - SEVERITY.indexOf(b.code),
  );
  const messages = [...new Set(sorted.map(({ message }) => message))];
  return new ERRORS[sorted[0].code](messages.join(' '));
}

/** Whether nobody can tell at present: the provider could not be asked. */
export function isUndecided({ code }: Refusal): boolean {
  return code === 'providerDenied' || code === 'providerUnavailable';
}
