import { RosterAliasRow, RosterRow } from '../database/tables';

/** What a name leads to. */
export type NamedRoster =
  /** With what the roster is called by its own id, alone and with its target before it. */
  | { rosterId: string; called: string[] }
  /** In several targets, or in none. */
  | { targets: string[] };

/** A name of a roster, and its own id. */
export type RosterName = RosterAliasRow & Pick<RosterRow, 'native_id'>;

/** Rosters by what annotations may name them. */
export class RosterNames {
  readonly #byName = new Map<string, Map<string, RosterName>>();

  constructor(names: Iterable<RosterName>) {
    for (const name of names) {
      const { provider_id, target_id, alias } = name;
      this.#add(`${provider_id}:${alias}`, name);
      this.#add(`${provider_id}:${target_id}/${alias}`, name);
    }
  }

  /** @param name - an id or alias, or `<target>/<id>` */
  find(providerId: string, name: string): NamedRoster {
    const found = this.#byName.get(`${providerId}:${name}`);
    if (found?.size !== 1) {
      return { targets: [...(found?.keys() ?? [])].sort() };
    }
    const [{ roster_id, target_id, native_id }] = found.values();
    return {
      rosterId: roster_id,
      called: [
        `${providerId}:${native_id}`,
        `${providerId}:${target_id}/${native_id}`,
      ],
    };
  }

  #add(called: string, name: RosterName): void {
    const found = this.#byName.get(called) ?? new Map<string, RosterName>();
    this.#byName.set(called, found.set(name.target_id, name));
  }
}
