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
 * where its owner may claim it. No I/O.
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
    const { named, from } = this.#namingOf(entity);
    const { entity_ref } = entity;
    const owner = ownerOf(entity);
    const who = from ? `The ${nameOf(from.ref)} names it in` : undefined;
    const isAllowed = ({ called }: NamedBinding) =>
      this.#claims.allows(owner, called);
    const refused = named.bindings.filter(binding => !isAllowed(binding));
    const unmatched = [
      ...named.unmatched,
      ...refused.map(({ annotation, entry, called: [roster] }) => ({
        annotation,
        entry,
        message: refusal(owner, roster),
      })),
    ];
    return {
      bindings: named.bindings
        .filter(isAllowed)
        .map(({ rosterId, environment, kind, annotation, entry }) => ({
          entity_ref,
          roster_id: rosterId,
          environment,
          reason_kind: from?.kind ?? kind,
          via_ref: from?.ref ?? null,
          annotation,
          entry,
          message: `${who ?? 'The entity names it in'} ${annotation}.`,
        })),
      unmatched: unmatched.map(({ annotation, entry, message }, entry_no) => ({
        entity_ref,
        entry_no,
        annotation,
        entry,
        message: who ? `${who} ${annotation}. ${message}` : message,
      })),
    };
  }

  #namingOf(entity: BindableEntity): Naming {
    const own = this.#named(entity);
    return isAny(own)
      ? { named: own }
      : (this.#inherited('systemAnnotation', entity.system_ref) ??
          this.#inherited('ownerAnnotation', entity.owner_ref) ?? {
            named: own,
          });
  }

  #named(entity: NamingEntity): NamedRosters {
    return namedRosters(entity, this.#names, this.#titles);
  }

  #inherited(
    kind: 'systemAnnotation' | 'ownerAnnotation',
    ref: string | null,
  ): Naming | undefined {
    const named = ref === null ? undefined : this.#handedDown.get(ref);
    return ref !== null && named ? { named, from: { kind, ref } } : undefined;
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

function refusal(owner: string | undefined, roster: string): string {
  return owner
    ? `'${roster}' may not serve what ${owner} owns. Take it out, or have it put under opsready.oncall.claims for that owner.`
    : `'${roster}' may not serve what nobody owns. Give the entity an owner that may claim it under opsready.oncall.claims.`;
}
