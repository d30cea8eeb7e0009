import { insertRows, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ContactFileEntityRow } from './ContactFileRow';
import { NamedFile } from './namedFiles';

/** Stores which entity names which file, and forgets files that none names any more. Writes differences only. */
export async function writeNamings(
  trx: Knex.Transaction,
  files: ReadonlyMap<string, NamedFile>,
  organisation: string | undefined,
): Promise<void> {
  const rows = [...files.values()].flatMap(({ id, kind, entityRefs }) =>
    entityRefs.map((entity_ref): ContactFileEntityRow => ({
      kind,
      entity_ref,
      file_id: id,
      for_all: entity_ref === organisation,
    })),
  );
  const wanted = new Set(rows.map(keyOf));
  const stored = await trx<ContactFileEntityRow>('contact_file_entities');
  const gone = stored.filter(row => !wanted.has(keyOf(row)));
  for (const kind of new Set(gone.map(row => row.kind))) {
    const refs = gone
      .filter(row => row.kind === kind)
      .map(({ entity_ref }) => entity_ref);
    await trx('contact_file_entities')
      .where({ kind })
      .whereRaw('entity_ref in ?', [textsOf(trx, refs)])
      .delete();
  }
  await insertRows<ContactFileEntityRow>(trx, {
    table: 'contact_file_entities',
    columns: ['kind', 'entity_ref', 'file_id', 'for_all'],
    rows,
    onConflict: {
      columns: ['kind', 'entity_ref'],
      action: 'merge',
      unless: ['file_id', 'for_all'],
    },
  });
  await trx('contact_files')
    .whereNotExists(
      trx('contact_file_entities as n')
        .select(trx.raw('1'))
        .whereRaw('n.file_id = contact_files.id'),
    )
    .delete();
}

function keyOf({ kind, entity_ref }: ContactFileEntityRow): string {
  return `${kind} ${entity_ref}`;
}
