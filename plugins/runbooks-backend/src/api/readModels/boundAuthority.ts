import {
  RunbookFormat,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';
import { Grant } from '../../authority/Grant';
import { Authority, judgeAuthority } from '../../authority/judgeAuthority';
import { EntityRow, RunbookRow } from '../../database/tables';
import { placeOf, SummaryRow } from '../../runbooks/summaryOf';

/** What a stored runbook is judged by. */
export type JudgedRow = SummaryRow & Pick<RunbookRow, 'parameters'>;

/** Whether a runbook that is bound to an entity may be run for it, as far as that is known without a launch. */
export function boundAuthority(options: {
  row: SummaryRow;
  /** Of the row, parsed: the same runbook is judged for many entities. */
  parameters: RunbookParameter[];
  /** Whether one of its bindings is by the document's own tag, which was resolved when it was bound. */
  isTagged: boolean;
  entity: Pick<EntityRow, 'entity_ref' | 'owner_ref'>;
  grants: readonly Grant[];
}): Authority {
  const { row, parameters, isTagged, entity, grants } = options;
  return judgeAuthority({
    runbook: {
      name: row.name,
      format: row.format as RunbookFormat,
      place: placeOf(row),
      consents: isTagged ? [entity.entity_ref] : [],
      parameters,
    },
    entity: {
      entityRef: entity.entity_ref,
      ownerRef: entity.owner_ref ?? undefined,
    },
    grants,
  });
}
