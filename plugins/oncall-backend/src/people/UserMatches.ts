import { ProviderPerson } from '@opsready/backstage-plugin-oncall-node';
import { idIn, ReadTarget } from '../collection/ReadTarget';
import { CatalogUser } from './CatalogUsers';

/**
 * Who of a target's people is which user of the catalog: as the provider says, else as an annotation of the user says, else by
 * e-mail. Whom two users claim is nobody. E-mails are forgotten with it; no I/O.
 */
export class UserMatches {
  readonly #target: ReadTarget;
  readonly #told = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #byEmail = new Map<string, string[]>();
  readonly #annotated = new Map<string, Set<string>>();
  readonly #mailed = new Map<string, Set<string>>();

  constructor(target: ReadTarget) {
    this.#target = target;
  }

  /** Whether anybody has to be looked up in the catalog. */
  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  add({ id, userRef, email }: ProviderPerson): void {
    const { providerId, targetId } = this.#target;
    const personId = idIn(this.#target, id);
    if (userRef) {
      this.#told.set(personId, userRef.toLocaleLowerCase('en-US'));
    }
    this.#byName.set(`${providerId}:${id}`, personId);
    this.#byName.set(`${providerId}:${targetId}/${id}`, personId);
    if (email) {
      const key = email.trim().toLocaleLowerCase('en-US');
      this.#byEmail.set(key, [...(this.#byEmail.get(key) ?? []), personId]);
    }
  }

  compare(users: readonly CatalogUser[]): void {
    for (const { userRef, email, known } of users) {
      for (const name of known) {
        claim(this.#annotated, this.#byName.get(name), userRef);
      }
      for (const personId of (email && this.#byEmail.get(email)) || []) {
        claim(this.#mailed, personId, userRef);
      }
    }
  }

  /** The users by the ids of people. */
  users(): Map<string, string> {
    return new Map([
      ...onlyClaims(this.#mailed),
      ...onlyClaims(this.#annotated),
      ...this.#told,
    ]);
  }
}

function claim(
  claims: Map<string, Set<string>>,
  personId: string | undefined,
  userRef: string,
): void {
  if (personId !== undefined) {
    claims.set(personId, (claims.get(personId) ?? new Set()).add(userRef));
  }
}

function onlyClaims(claims: Map<string, Set<string>>): Array<[string, string]> {
  return [...claims].flatMap(([personId, users]) =>
    users.size === 1 ? [[personId, [...users][0]] as [string, string]] : [],
  );
}
