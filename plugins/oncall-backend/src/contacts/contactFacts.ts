import { EntityContactFact } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { filesOf, HeldFile } from '../files/filesOf';
import { heldFileState, lastReads } from '../files/heldFileState';
import { judgeContacts } from './judgeContacts';
import { storedContactsOf } from './storedContactsOf';

/** What readiness asks about the contacts of entities; those for which no file holds are there too, as `none`. */
export async function contactFactsOf(
  knex: Knex,
  entityRefs: readonly string[],
  now: Date,
): Promise<Map<string, EntityContactFact>> {
  const [files, reads] = await Promise.all([
    filesOf(knex, 'contacts', entityRefs),
    lastReads(knex),
  ]);
  return new Map(
    entityRefs.map(entityRef => {
      const held = files.get(entityRef);
      return [
        entityRef,
        { ...heldFacts(heldFileState(held, reads, now)), ...judgedFacts(held) },
      ];
    }),
  );
}

/** What contacts and plans say alike of their file. Pure. */
export function heldFacts({
  state,
  source,
  review,
}: ReturnType<typeof heldFileState>): Pick<
  EntityContactFact,
  'state' | 'from' | 'url' | 'reviewState' | 'nextDueAt'
> {
  return {
    state,
    from: source?.from,
    url: source?.url,
    reviewState: review?.state ?? 'never',
    nextDueAt: review?.nextDueAt,
  };
}

function judgedFacts(
  held: HeldFile | undefined,
): Omit<EntityContactFact, 'state' | 'reviewState'> {
  if (!held?.file.content) {
    return { missingRoles: [], singlePoints: [], fewChannels: [] };
  }
  const judged = judgeContacts(storedContactsOf(held));
  return {
    missingRoles: judged.missingRoles,
    singlePoints: judged.singlePoints,
    fewChannels: judged.fewChannels,
    problems: judged.problems,
    vendors: judged.entries
      .filter(({ role }) => role === 'vendor')
      .map(({ title = 'Vendor', supportPlan, primary }) => ({
        title,
        hasPlan: supportPlan !== undefined,
        hasContact: primary !== undefined && primary.channels.length > 0,
      })),
  };
}
