import {
  OperationsArea,
  RunbookFormat,
} from '@opsready/backstage-plugin-runbooks-common';
import { IndexedRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { wordsOf } from '../bindings/resolveConsents';
import {
  RunbookBindingRow,
  RunbookContentRow,
  RunbookRow,
} from '../database/tables';
import { RunbookDetailColumn } from './runbookColumns';
import { placeOf } from './summaryOf';

/**
 * A stored runbook as its source read it, with the entities that it names as full refs. Pure.
 *
 * @param consents - its bindings by its own word; they count as long as it still says that word
 */
export function indexedRunbookOf(
  row: RunbookRow & Pick<RunbookContentRow, 'media_type' | 'content'>,
  consents: ReadonlyArray<Pick<RunbookBindingRow, 'entity_ref' | 'entry'>>,
): IndexedRunbook & { goneAt?: string } {
  const words = wordsOf(JSON.parse(row.consents));
  const detail: RunbookDetailColumn = JSON.parse(row.detail);
  return {
    id: row.id,
    sourceId: row.source_id,
    key: row.source_key,
    name: row.name,
    title: row.title,
    format: row.format as RunbookFormat,
    executorId: row.executor_id ?? undefined,
    place: placeOf(row),
    url: row.url ?? undefined,
    version: row.version ?? undefined,
    contentHash: row.content_hash,
    fingerprint: row.fingerprint ?? undefined,
    content: { mediaType: row.media_type, text: row.content },
    sections: detail.sections,
    incident: Boolean(row.incident),
    area: (row.area as OperationsArea | null) ?? undefined,
    steps: detail.steps,
    parameters: JSON.parse(row.parameters),
    reviewEvery: row.review_every ?? undefined,
    role: (row.role as IndexedRunbook['role'] | null) ?? undefined,
    consents: consents
      .filter(({ entry }) => words.has(entry))
      .map(({ entity_ref }) => entity_ref),
    problems: JSON.parse(row.problems),
    goneAt: row.gone_at ?? undefined,
  };
}
