import { RunbookBinding } from '@opsready/backstage-plugin-runbooks-common';
import { EntityBindingRow } from '../database/tables';

/** The annotation by which entities name their runbooks. */
export const RUNBOOKS_ANNOTATION = 'opsready.io/runbooks';

/** A binding with the words that say why it holds. Pure. */
export function bindingOf(row: EntityBindingRow): RunbookBinding {
  return {
    entityRef: row.entity_ref,
    reason: row.reason,
    message: messageOf(row),
    via: row.via || undefined,
  };
}

function messageOf({ reason, entry, via }: EntityBindingRow): string {
  switch (reason) {
    case 'annotation':
      return `The annotation ${RUNBOOKS_ANNOTATION} of the entity names '${entry}'.`;
    case 'tag':
      return `The document itself names the entity: its tag opsready:entity has '${entry}'.`;
    case 'repository':
      return `It is '${entry}' in the entity's repository.`;
    case 'catalog':
      return `The entity's catalog entry leads to it: ${entry}.`;
    case 'system':
      return `It comes down from the system ${via}.`;
    default:
      return `It comes down from the owner ${via}.`;
  }
}
