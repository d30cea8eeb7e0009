import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntityRow,
  RosterBindingRow,
  UnmatchedEntryRow,
} from '../database/tables';
import {
  NamedBinding,
  NamedRosters,
  namedRosters,
  NamingEntity,
} from './NamedRosters';
import { RosterNames } from './RosterNames';

type BindableEntity = NamingEntity &
  Pick<EntityRow, 'owner_ref' | 'system_ref'>;

/** The rosters of an entity, and what of the annotations that hold for it names nothing. */
export interface BoundEntity {
  bindings: RosterBindingRow[];
  unmatched: UnmatchedEntryRow[];
}

/**
 * Which rosters serve which entities: those that an entity names itself, else those that its system names, else those of its
 * owner. Who names any, even in vain, inherits none: what is written is meant. No I/O.
 */
export class BoundEntities {
  readonly #names: RosterNames;
  readonly #titles: ReadonlyMap<string, string>;
  /** Of systems and owners that name any. */
  readonly #handedDown = new Map<string, NamedRosters>();

  constructor(options: {
    entities: readonly BindableEntity[];
    names: RosterNames;
    /** Of the providers that are installed, by id. */
    titles: ReadonlyMap<string, string>;
  }) {
    this.#names = options.names;
    this.#titles = options.titles;
    const above = new Set(
      options.entities.flatMap(({ owner_ref, system_ref }) => [
        owner_ref,
        system_ref,
      ]),
    );
    for (const entity of options.entities) {
      if (above.has(entity.entity_ref)) {
        const named = this.#named(entity);
        if (isAny(named)) {
          this.#handedDown.set(entity.entity_ref, named);
        }
      }
    }
  }

  of(entity: BindableEntity): BoundEntity {
    const own = this.#named(entity);
    if (isAny(own)) {
      return {
        bindings: own.bindings.map(binding => ownRow(entity, binding)),
        unmatched: own.unmatched.map((entry, entry_no) => ({
          entity_ref: entity.entity_ref,
          entry_no,
          ...entry,
        })),
      };
    }
    const { system_ref, owner_ref } = entity;
    return (
      this.#inherited(entity, 'systemAnnotation', system_ref) ??
      this.#inherited(entity, 'ownerAnnotation', owner_ref) ?? {
        bindings: [],
        unmatched: [],
      }
    );
  }

  #named(entity: NamingEntity): NamedRosters {
    return namedRosters(entity, this.#names, this.#titles);
  }

  #inherited(
    { entity_ref }: BindableEntity,
    reason_kind: 'systemAnnotation' | 'ownerAnnotation',
    via_ref: string | null,
  ): BoundEntity | undefined {
    const named = this.#handedDown.get(via_ref ?? '');
    if (!via_ref || !named) {
      return undefined;
    }
    const { kind, name } = parseEntityRef(via_ref);
    const who = `The ${kind} ${name} names it in`;
    return {
      bindings: named.bindings.map(
        ({ rosterId, environment, annotation, entry }) => ({
          entity_ref,
          roster_id: rosterId,
          environment,
          reason_kind,
          via_ref,
          annotation,
          entry,
          message: `${who} ${annotation}.`,
        }),
      ),
      unmatched: named.unmatched.map((entry, entry_no) => ({
        entity_ref,
        entry_no,
        ...entry,
        message: `${who} ${entry.annotation}. ${entry.message}`,
      })),
    };
  }
}

function isAny({ bindings, unmatched }: NamedRosters): boolean {
  return bindings.length + unmatched.length > 0;
}

function ownRow(
  { entity_ref }: BindableEntity,
  { rosterId, environment, kind, annotation, entry }: NamedBinding,
): RosterBindingRow {
  return {
    entity_ref,
    roster_id: rosterId,
    environment,
    reason_kind: kind,
    via_ref: null,
    annotation,
    entry,
    message: `The entity names it in ${annotation}.`,
  };
}
