import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Clock,
  GivenUp,
  SubmissionRecovery,
} from '@opsready/backstage-plugin-opsready-node';
import {
  ProviderError,
  SentAction,
} from '@opsready/backstage-plugin-oncall-node';
import { Knex } from 'knex';
import { withoutAddresses } from '../addresses/withoutAddresses';
import * as messages from './actionMessages';
import { ActionRow } from './ActionRow';
import { ActionStore } from './ActionStore';
import { ActionSubmission } from './ActionSubmission';
import { SendAttempt } from './SendAttempt';

/** A page that arrives later than this is about something else by then. */
const LIMITS = { mostAttempts: 5, longestMs: 5 * 60_000 };

/** Settles pages and incidents that were left on their way: `requested` was not sent yet, `submitting` perhaps. */
export function createActionRecovery(options: {
  knex: Knex;
  store: ActionStore;
  attempt: SendAttempt;
  submission: ActionSubmission;
  clock: Clock;
  logger: LoggerService;
  /** Leases are on real time. */
  realTime?: () => number;
}): SubmissionRecovery<ActionRow, SentAction> {
  const { store, attempt, submission } = options;
  const titleOf = (action: ActionRow) =>
    attempt.destinationOf(action)?.provider.title ?? action.provider_id;
  return new SubmissionRecovery({
    ...options,
    ...LIMITS,
    table: 'actions',
    describe: error => withoutAddresses(String(error)),
    statuses: ['requested', 'submitting'],
    settling: {
      find: async (action, { signal }) => {
        if (action.status === 'requested') {
          return undefined;
        }
        const destination = attempt.destinationOf(action);
        if (!destination) {
          throw new ProviderError(
            'unavailable',
            'It is not installed any more.',
          );
        }
        return attempt.find(action, destination, signal);
      },
      adopt: (action, sent) => attempt.adopt(action, sent),
      maySendAgain: action =>
        action.status === 'requested' ||
        (attempt.destinationOf(action)?.provider.resendable ?? false),
      send: (action, lease) =>
        action.status === 'requested'
          ? submission.run(action, lease)
          : attempt.run(action, lease),
      giveUp: async (action, lease, why) => {
        if (action.status === 'requested') {
          await store.transition({
            id: action.id,
            from: ['requested'],
            to: 'failed',
            set: { message: messages.neverSent(action) },
            where: { submit_lease_token: lease.token },
          });
          return;
        }
        const message = messageOf(titleOf(action), action, why);
        await attempt.giveUp(action, lease, message);
      },
    },
  });
}

function messageOf(title: string, action: ActionRow, why: GivenUp): string {
  switch (why.reason) {
    case 'notAsked':
      return messages.notAsked(title, action, why.error);
    case 'neverAgain':
      return messages.neverAgain(title, action);
    default:
      return messages.triedEnough(title, action);
  }
}
