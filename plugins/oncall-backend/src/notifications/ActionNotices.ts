import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ActionRow } from '../acting/ActionRow';
import { ActionObserver } from '../acting/ActionStore';
import { entityPath } from './entityPath';

/**
 * Tells requesters that nobody may be on their way. Nothing waits for it, and nothing fails with it: the portal may well have no
 * notifications. Words of a provider are not in it.
 */
export function createActionNotices(options: {
  service: NotificationService;
  logger: LoggerService;
}): ActionObserver {
  const { service, logger } = options;
  return {
    committed(action, actor) {
      const bad = action.status === 'failed' || action.status === 'unknown';
      if (!bad || actor === action.requested_by) {
        return;
      }
      service
        .send({
          recipients: { type: 'entity', entityRef: action.requested_by },
          payload: {
            ...wordsOf(action),
            severity: 'high',
            topic: 'oncall.action',
            // What becomes of it later takes the place of this.
            scope: `oncall.action:${action.id}`,
            link: `${entityPath(action.entity_ref)}/oncall`,
          },
        })
        .catch(error =>
          logger.warn(
            'A requester could not be told that a page or an incident did not arrive. Install the notifications plugin, or look into the error.',
            { actionId: action.id, error: String(error) },
          ),
        );
    },
  };
}

function wordsOf({ kind, status, title, entity_title }: ActionRow) {
  const what = kind === 'page' ? 'Page' : 'Incident';
  return status === 'failed'
    ? {
        title: `${what} not sent: ${title}`,
        description: `It is about ${entity_title}. Open it to see why and what to do.`,
      }
    : {
        title: `${what} perhaps not sent: ${title}`,
        description: `It is about ${entity_title}. Nobody can say whether the provider has it: look there, then close it.`,
      };
}
