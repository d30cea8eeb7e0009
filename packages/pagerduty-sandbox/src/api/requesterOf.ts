import { ApiCall } from './ApiCall';
import { ApiError } from './ApiError';

/** The mail address in the header `From`, which has to be a user's. */
export function requesterOf({ account, from }: ApiCall): string {
  if (!from) {
    throw new ApiError(
      400,
      2011,
      'You must specify a requester_id to perform this action',
    );
  }
  for (const { email, deleted } of account.users.values()) {
    if (!deleted && email.toLowerCase() === from.toLowerCase()) {
      return email;
    }
  }
  throw new ApiError(400, 1008, 'Requester User Not Found');
}
