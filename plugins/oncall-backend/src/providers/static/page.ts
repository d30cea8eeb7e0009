import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  Capability,
  OnCallProvider,
  PageRequest,
  ProviderError,
  Reached,
  SentAction,
} from '@opsready/backstage-plugin-oncall-node';

/** More would not fit into what notifications are made for. */
const LONGEST_MESSAGE = 1_000;

/** What happens, said before it is done. */
export const STATIC_PAGE: Capability = {
  possible: true,
  how:
    'Sends a notification of critical severity in this portal to who answers now. It rings no phone: whoever is not looking ' +
    'at the portal does not notice it. If nobody answers, call them.',
};

/** Why no incident can be declared where rosters are only written down. */
export const STATIC_DECLARE: Capability = {
  possible: false,
  reason:
    'This roster is written in config or the catalog, where there are no incidents. Page who is on call instead, and follow ' +
    'the incident plan.',
};

/**
 * The half of the static provider that pages: a notification in the portal, since there is nobody else to tell. The same action
 * twice is one notification, by its scope.
 */
export function createStaticPaging(options: {
  notifications: NotificationService;
}): Required<Pick<OnCallProvider, 'page' | 'resendable'>> {
  return {
    resendable: true,
    page: request => sendPage(options.notifications, request),
  };
}

async function sendPage(
  notifications: NotificationService,
  request: PageRequest,
): Promise<SentAction> {
  const { reaches, actionId, subject, signal } = request;
  const users = reaches.flatMap(({ userRef }) => userRef ?? []);
  if (users.length === 0) {
    throw new ProviderError('notFound', nobodyToTell(reaches));
  }
  signal.throwIfAborted();
  try {
    await notifications.send({
      recipients: { type: 'entity', entityRef: [...new Set(users)] },
      payload: {
        title: subject,
        description: descriptionOf(request),
        link: request.link,
        severity: 'critical',
        topic: 'oncall.page',
        scope: actionId,
      },
    });
  } catch (error) {
    throw sendingError(error);
  }
  return { providerId: actionId, message: messageOf(reaches) };
}

function descriptionOf({
  message,
  reason,
  requester,
  entityTitle,
}: PageRequest): string {
  return [
    `${requester.name} pages you about ${entityTitle}.`,
    `Reason: ${reason}`,
    message,
  ]
    .filter(Boolean)
    .join('\n')
    .slice(0, LONGEST_MESSAGE);
}

/** Whom it reached, and whom it could not. */
function messageOf(reaches: readonly Reached[]): string {
  const told = reaches.filter(({ userRef }) => userRef);
  const untold = reaches.filter(({ userRef }) => !userRef);
  const missed =
    untold.length > 0
      ? ` ${namesOf(untold)} ${untold.length > 1 ? 'have' : 'has'} no user in the catalog and got nothing: call them.`
      : '';
  return `A notification was sent to ${namesOf(told)}. It rings no phone: if nobody answers, call them.${missed}`;
}

function nobodyToTell(reaches: readonly Reached[]): string {
  return reaches.length === 0
    ? 'Nobody is on call in this roster now, so that there is nobody to notify. Follow the incident plan, or reach the owner.'
    : `${namesOf(reaches)} ${reaches.length > 1 ? 'have' : 'has'} no user in the catalog, so that no notification can be sent. ` +
        'Call them; and name their users in the roster.';
}

function namesOf(people: readonly Reached[]): string {
  return people.map(({ name }) => name).join(', ');
}

/** The notification service tells the status of a refusal only in its words. */
function sendingError(error: unknown): ProviderError {
  const status = /\bstatus (\d{3})\b/.exec(String(error))?.[1];
  switch (status) {
    case '404':
      return new ProviderError(
        'notFound',
        'The portal has no notifications backend: install the notifications plugin, or use another provider for this roster.',
      );
    case '400':
    case '401':
    case '403':
      return new ProviderError(
        'denied',
        `The notifications backend refused the page with status ${status}. Let the oncall plugin send notifications.`,
      );
    default:
      return new ProviderError(
        'unavailable',
        'The notifications backend did not answer, so that nobody can say whether the notification was sent.',
      );
  }
}
