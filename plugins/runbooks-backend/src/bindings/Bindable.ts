import { EntityRow, RunbookRow } from '../database/tables';

/** What of a runbook decides to whom it is bound. */
export type BindableRunbook = Pick<
  RunbookRow,
  'id' | 'source_key' | 'name' | 'format' | 'origin'
> & { consents: string[] };

/** What of an entity decides which runbooks are bound to it. */
export type BindableEntity = Pick<
  EntityRow,
  'entity_ref' | 'name' | 'runbooks_annotation'
>;
