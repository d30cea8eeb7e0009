import { RosterPart } from '@opsready/backstage-plugin-oncall-node';
import { AccountReader } from './AccountReader';
import { OnCall, Schedule, User } from './schemas';
import { toGonePerson, toPerson } from './toPerson';

/** Everybody who is named somewhere, to be delivered once. */
export class NamedPeople {
  readonly #names = new Map<string, string>();
  readonly #known = new Map<string, User>();

  name(id: string, name: string | null | undefined): void {
    this.#names.set(id, name ?? this.#names.get(id) ?? id);
  }

  nameAll(onCalls: OnCall[], schedule: Schedule | undefined): void {
    for (const { user } of onCalls) {
      this.name(user.id, user.summary);
      if ('contact_methods' in user) {
        this.#known.set(user.id, user);
      }
    }
    for (const { users } of schedule?.schedule_layers ?? []) {
      users.forEach(({ user }) => this.name(user.id, user.summary));
    }
  }

  async *deliver(reader: AccountReader): AsyncGenerator<RosterPart> {
    for (const user of this.#known.values()) {
      yield { kind: 'person', person: toPerson(user) };
      this.#names.delete(user.id);
    }
    for await (const user of reader.users(new Set(this.#names.keys()))) {
      yield { kind: 'person', person: toPerson(user) };
      this.#names.delete(user.id);
    }
    for (const [id, name] of this.#names) {
      yield { kind: 'person', person: toGonePerson(id, name) };
    }
  }
}
