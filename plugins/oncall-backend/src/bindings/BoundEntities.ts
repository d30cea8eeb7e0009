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
  Unmatched,
} from './NamedRosters';
import { RosterClaims } from './RosterClaims';
import { RosterNames } from './RosterNames';

type BindableEntity = NamingEntity &
  Pick<EntityRow, 'owner_ref' | 'system_ref'>;

/** The rosters of an entity, and what of the annotations that hold for it names nothing. */
export interface BoundEntity {
  bindings: RosterBindingRow[];
  unmatched: UnmatchedEntryRow[];
}

/** By whom an entity has the rosters that it has. */
interface Naming {
  named: NamedRosters;
  /** The system or owner that hands them down. */
  from?: { kind: 'systemAnnotation' | 'ownerAnnotation'; ref: string };
}

/**
 * Which rosters serve which entities: those that an entity names itself, else those that its system names, else those of its
 * owner. Who names any, even in vain, inherits none: what is written is meant. Whoever named it, a roster serves an entity only
 * where the owner of that entity may claim it; where all that comes from the system may not, what the owner has comes next. No I/O.
 */
export class BoundEntities {
  readonly #names: RosterNames;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #claims: RosterClaims;
  /** Of systems and owners that name any. */
  readonly #handedDown = new Map<string, NamedRosters>();

  constructor(options: {
    entities: readonly BindableEntity[];
    names: RosterNames;
    /** Of the providers that are installed, by id. */
    titles: ReadonlyMap<string, string>;
    claims: RosterClaims;
  }) {
    this.#names = options.names;
    this.#titles = options.titles;
    this.#claims = options.claims;
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
    const found: BoundEntity = { bindings: [], unmatched: [] };
    for (const naming of this.#namingsOf(entity)) {
      const { bindings, unmatched, refused } = this.#judged(entity, naming);
      found.bindings.push(...bindings);
      for (const entry of [...unmatched, ...refused]) {
        const entry_no = found.unmatched.length;
        found.unmatched.push({ ...entry, entry_no });
      }
      if (bindings.length > 0 || refused.length === 0) {
        break;
      }
    }
    return found;
  }

  /** Who names rosters for an entity, those first that come before others. */
  #namingsOf(entity: BindableEntity): Naming[] {
    const own = this.#named(entity);
    return isAny(own)
      ? [{ named: own }]
      : [
          ...this.#inherited('systemAnnotation', entity.system_ref),
          ...this.#inherited('ownerAnnotation', entity.owner_ref),
        ];
  }

  #judged(entity: BindableEntity, { named, from }: Naming) {
    const { entity_ref } = entity;
    const owner = ownerOf(entity);
    const who = from
      ? `The ${nameOf(from.ref)} names it`
      : 'The entity names it';
    const allowed: NamedBinding[] = [];
    const refused: Unmatched[] = [];
    for (const binding of named.bindings) {
      const { annotation, entry, called } = binding;
      if (this.#claims.allows(owner, called)) {
        allowed.push(binding);
      } else {
        const message = refusal(called[0], owner, from !== undefined);
        refused.push({ annotation, entry, message });
      }
    }
    const toRow = ({ annotation, entry, message }: Unmatched) => ({
      entity_ref,
      annotation,
      entry,
      message: from ? `${who}. ${message}` : message,
    });
    return {
      bindings: allowed.map(({ rosterId, called: _, kind, ...row }) => ({
        ...row,
        entity_ref,
        roster_id: rosterId,
        reason_kind: from?.kind ?? kind,
        via_ref: from?.ref ?? null,
        message: `${who} in ${row.annotation}.`,
      })),
      unmatched: named.unmatched.map(toRow),
      refused: refused.map(toRow),
    };
  }

  #named(entity: NamingEntity): NamedRosters {
    return namedRosters(entity, this.#names, this.#titles);
  }

  #inherited(
    kind: 'systemAnnotation' | 'ownerAnnotation',
    ref: string | null,
  ): Naming[] {
    const named = ref === null ? undefined : this.#handedDown.get(ref);
    return ref !== null && named ? [{ named, from: { kind, ref } }] : [];
  }
}

function isAny({ bindings, unmatched }: NamedRosters): boolean {
  return bindings.length + unmatched.length > 0;
}

/** A group answers for itself. */
function ownerOf({
  entity_ref,
  owner_ref,
}: BindableEntity): string | undefined {
  const isGroup = parseEntityRef(entity_ref).kind === 'group';
  return owner_ref ?? (isGroup ? entity_ref : undefined);
}

function nameOf(ref: string): string {
  const { kind, name } = parseEntityRef(ref);
  return `${kind} ${name}`;
}

function refusal(
  roster: string,
  owner: string | undefined,
  isInherited: boolean,
): string {
  const instead = isInherited
    ? 'Name another one on the entity itself'
    : 'Take it out';
  return owner
    ? `'${roster}' may not serve what ${owner} owns. ${instead}, or have it put under opsready.oncall.claims for that owner.`
    : `'${roster}' may not serve what nobody owns. Give the entity an owner that may claim it under opsready.oncall.claims.`;
}
