import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  ProviderChannel,
  ProviderError,
} from '@opsready/backstage-plugin-oncall-node';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  PersonRow,
  RosterBindingRow,
  RosterLevelRow,
  RosterRow,
  ScheduleRow,
  StoredRotation,
} from '../database/tables';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { Revealing, RevealQuery } from './Revealing';

/** A channel of a person of a roster that serves the entity. */
export async function findPerson(
  options: { database: Knex; providers: ProviderRegistry },
  { entityRef, request }: RevealQuery,
): Promise<Revealing> {
  const { database, providers } = options;
  const { personId = '', channelId } = request;
  const person = await database<PersonRow>('people')
    .where('id', personId)
    .whereNull('gone_at')
    .first();
  const channel =
    person &&
    (JSON.parse(person.channels) as ProviderChannel[]).find(
      ({ id }) => id === channelId,
    );
  if (!channel || !(await servesEntity(database, entityRef, personId))) {
    throw new NotFoundError(
      'No such channel among the people who are on call for the entity. Load the page again.',
    );
  }
  const provider = providers.get(person.provider_id);
  const target = provider?.targets.find(({ id }) => id === person.target_id);
  return {
    name: person.name,
    kind: channel.kind,
    read: async signal => {
      if (!provider?.reveal || !target) {
        const { reveal } = provider?.capabilities ?? {};
        throw new ConflictError(
          reveal?.possible === false
            ? reveal.reason
            : 'Where this person is known from does not tell addresses. Page them instead.',
        );
      }
      try {
        return await provider.reveal({
          target,
          personId: person.native_id,
          channelId,
          signal,
        });
      } catch (error) {
        throw failureOf(error, provider.title);
      }
    },
  };
}

/** Nothing that the provider said goes on: it may quote what it was asked for. */
function failureOf(error: unknown, title: string): Error {
  return error instanceof ProviderError && error.kind === 'notFound'
    ? new ConflictError(
        `${title} does not have this channel any more. Load the page again in some minutes.`,
      )
    : new ServiceUnavailableError(
        `${title} did not tell the address. Page who is on call instead, or try again.`,
      );
}

/** Whether a person is on a level, in a shift or in a rotation of a roster of the entity. */
async function servesEntity(
  database: Knex,
  entityRef: string,
  personId: string,
): Promise<boolean> {
  const levels: RosterLevelRow[] = await database<RosterBindingRow>(
    'roster_bindings as b',
  )
    .join<RosterRow>('rosters as r', 'r.id', 'b.roster_id')
    .join<RosterLevelRow>('roster_levels as l', 'l.roster_id', 'r.id')
    .where('b.entity_ref', entityRef)
    .whereNull('r.gone_at')
    .select('l.*');
  const scheduleIds: string[] = [];
  for (const { target_kind, target_id } of levels) {
    if (target_kind === 'schedule') {
      scheduleIds.push(target_id);
    } else if (target_id === personId) {
      return true;
    }
  }
  const shift = await database('shifts')
    .where('person_id', personId)
    .whereRaw('schedule_id in ?', [textsOf(database, scheduleIds)])
    .first('person_id');
  if (shift) {
    return true;
  }
  const schedules = await database<ScheduleRow>('schedules')
    .whereRaw('id in ?', [textsOf(database, scheduleIds)])
    .select('rotations');
  return schedules.some(({ rotations }) =>
    (JSON.parse(rotations) as StoredRotation[]).some(({ personIds }) =>
      personIds.includes(personId),
    ),
  );
}
