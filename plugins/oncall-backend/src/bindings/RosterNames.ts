import { RosterAliasRow } from '../database/tables';

/** What a name leads to. */
export type NamedRoster =
  | { rosterId: string }
  /** In several targets, or in none. */
  | { targets: string[] };

/** Rosters by what annotations may name them. */
export class RosterNames {
  readonly #byName = new Map<string, Map<string, string>>();

  constructor(aliases: Iterable<RosterAliasRow>) {
    for (const { provider_id, target_id, alias, roster_id } of aliases) {
      this.#add(`${provider_id}:${alias}`, target_id, roster_id);
      this.#add(`${provider_id}:${target_id}/${alias}`, target_id, roster_id);
    }
  }

  /** @param name - an id or alias, or `<target>/<id>` */
  find(providerId: string, name: string): NamedRoster {
    const found = this.#byName.get(`${providerId}:${name}`);
    return found?.size === 1
      ? { rosterId: [...found.values()][0] }
      : { targets: [...(found?.keys() ?? [])].sort() };
  }

  #add(name: string, targetId: string, rosterId: string): void {
    const found = this.#byName.get(name) ?? new Map<string, string>();
    this.#byName.set(name, found.set(targetId, rosterId));
  }
}
