import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/tables';
import {
  ContactFileEntityRow,
  ContactFileKind,
  ContactFileRow,
} from './ContactFileRow';

/** The file that holds for an entity, and why. */
export interface HeldFile {
  /** Whose annotation names it. */
  sourceRef: string;
  from: 'entity' | 'system' | 'owner' | 'organisation';
  file: ContactFileRow;
}

/**
 * The files of one kind that hold for entities: their own, else that of their system, of their owner, of the organisation.
 * Three queries, however many entities. Entities for which none holds are left out.
 */
export async function filesOf(
  knex: Knex,
  kind: ContactFileKind,
  entityRefs: readonly string[],
): Promise<Map<string, HeldFile>> {
  const entities: Array<
    Pick<EntityRow, 'entity_ref' | 'system_ref' | 'owner_ref'>
  > = await knex<EntityRow>('entities')
    .whereRaw('entity_ref in ?', [textsOf(knex, entityRefs)])
    .whereNull('left_at')
    .select('entity_ref', 'system_ref', 'owner_ref');
  const candidates = new Set(
    entities.flatMap(({ entity_ref, system_ref, owner_ref }) =>
      [entity_ref, system_ref, owner_ref].filter(ref => ref !== null),
    ),
  );
  const namings = await knex<ContactFileEntityRow>('contact_file_entities')
    .where({ kind })
    .where(either =>
      either
        .whereRaw('entity_ref in ?', [textsOf(knex, [...candidates])])
        .orWhere('for_all', true),
    );
  const files = await knex<ContactFileRow>('contact_files').whereRaw(
    'id in ?',
    [textsOf(knex, [...new Set(namings.map(({ file_id }) => file_id))])],
  );
  const byId = new Map(files.map(file => [file.id, file]));
  const byRef = new Map(namings.map(naming => [naming.entity_ref, naming]));
  const forAll = namings.find(({ for_all }) => for_all);
  const held = new Map<string, HeldFile>();
  for (const { entity_ref, system_ref, owner_ref } of entities) {
    const found = (
      [
        ['entity', byRef.get(entity_ref)],
        ['system', byRef.get(system_ref ?? '')],
        ['owner', byRef.get(owner_ref ?? '')],
        ['organisation', forAll],
      ] as const
    ).find(([, naming]) => naming && byId.has(naming.file_id));
    const naming = found?.[1];
    if (found && naming) {
      held.set(entity_ref, {
        sourceRef: naming.entity_ref,
        from: found[0],
        file: byId.get(naming.file_id)!,
      });
    }
  }
  return held;
}
