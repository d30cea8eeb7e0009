import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';
import { Reached } from '@opsready/backstage-plugin-oncall-node';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { ACTION_PERMISSIONS } from './actionPermissions';
import { ActionRow } from './ActionRow';

/** Who looks at an action. */
export interface ActionReader {
  isPerson: boolean;
  /** Whether they have the permission that the action itself needs. */
  may: boolean;
}

/** An action as people see it. Pure. */
export function actionOf(
  row: ActionRow,
  options: { now: Date; providers: ProviderRegistry; reader: ActionReader },
): OnCallAction {
  const { now, providers, reader } = options;
  const reached: Reached[] = JSON.parse(row.reached);
  const message = [row.note, row.message].filter(Boolean).join(' ');
  return {
    now: now.toISOString(),
    actionId: row.id,
    kind: row.kind,
    status: row.status,
    entityRef: row.entity_ref,
    rosterId: row.roster_id,
    rosterTitle: row.roster_title,
    provider: {
      id: row.provider_id,
      title: providers.get(row.provider_id)?.title ?? row.provider_id,
    },
    severity: row.severity ? JSON.parse(row.severity).title : undefined,
    title: row.title,
    description: row.description ?? undefined,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at ?? undefined,
    reached: reached.map(({ name }) => name),
    message: message || undefined,
    url: row.url ?? undefined,
    actions: row.status === 'unknown' ? [close(row, reader)] : [],
  };
}

/** The permission to do something is the one to say what became of it. */
function close(
  { kind }: ActionRow,
  { isPerson, may }: ActionReader,
): OnCallAction['actions'][number] {
  const reason = isPerson
    ? `The permission ${ACTION_PERMISSIONS[kind].name} is needed on this entity.`
    : 'Only people close.';
  return isPerson && may
    ? { action: 'close', allowed: true }
    : { action: 'close', allowed: false, reason };
}
