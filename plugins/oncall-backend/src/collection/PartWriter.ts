import { RosterPart } from '@opsready/backstage-plugin-oncall-node';
import { Knex } from 'knex';
import { PersonRow } from '../database/tables';
import { personRow } from '../people/personRow';
import { UserMatches } from '../people/UserMatches';
import { rosterStore } from '../rosters/RosterStore';
import { scheduleStore } from '../schedules/ScheduleStore';
import { writeDelivered } from './DeliveredRows';
import { idIn, ReadTarget } from './ReadTarget';

/** Tables of what providers deliver. */
export const DELIVERED = ['people', 'schedules', 'rosters'] as const;
type Delivered = (typeof DELIVERED)[number];

/** Writes what one read of a target delivers, and remembers what it saw. */
export class PartWriter {
  readonly #target: ReadTarget;
  readonly #readAt: string;
  readonly #alone: boolean;
  readonly seen: Readonly<Record<Delivered, Set<string>>> = {
    people: new Set(),
    schedules: new Set(),
    rosters: new Set(),
  };
  readonly matches: UserMatches;
  /** Ids and aliases at the provider. */
  readonly names: Array<{ id: string; aliases: string[] }> = [];
  /** Whether anything that was written differs from what was known. */
  changed = false;

  constructor(options: {
    target: ReadTarget;
    /** When the read began. */
    readAt: string;
    /** Whether only some rosters are read. */
    alone: boolean;
  }) {
    this.#target = options.target;
    this.#readAt = options.readAt;
    this.#alone = options.alone;
    this.matches = new UserMatches(options.target);
  }

  async write(trx: Knex, parts: readonly RosterPart[]): Promise<void> {
    const people = parts.flatMap(part =>
      part.kind === 'person' ? part.person : [],
    );
    const schedules = parts.flatMap(part =>
      part.kind === 'schedule' ? part.schedule : [],
    );
    const rosters = parts.flatMap(part =>
      part.kind === 'roster' ? part.roster : [],
    );
    const common = {
      target: this.#target,
      readAt: this.#readAt,
      alone: this.#alone,
    };
    const written = await writeDelivered<Omit<PersonRow, 'user_ref'>>(
      trx,
      'people',
      people.map(person => personRow(this.#target, person)),
    );
    const differs = [
      written.length > 0,
      await scheduleStore.write(trx, { ...common, schedules }),
      await rosterStore.write(trx, { ...common, rosters }),
    ];
    this.changed ||= differs.includes(true);
    people.forEach(person => this.matches.add(person));
    this.names.push(...rosters.map(({ id, aliases }) => ({ id, aliases })));
    this.#see('people', people);
    this.#see('schedules', schedules);
    this.#see('rosters', rosters);
  }

  #see(table: Delivered, delivered: ReadonlyArray<{ id: string }>): void {
    delivered.forEach(({ id }) => this.seen[table].add(idIn(this.#target, id)));
  }
}
