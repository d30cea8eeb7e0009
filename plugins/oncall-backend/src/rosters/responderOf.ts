import { Responder } from '@opsready/backstage-plugin-oncall-common';
import { ProviderChannel } from '@opsready/backstage-plugin-oncall-node';
import { ResponderRow } from '../database/tables';

/** What of a person answers tell. */
export type ToldResponder = Pick<
  ResponderRow,
  | 'name'
  | 'user_ref'
  | 'gone'
  | 'reachable'
  | 'time_zone'
  | 'channels'
  | 'url'
  | 'gone_at'
> & { person_id: string };

/** Columns of `responders as p` for `responderOf`. */
export const RESPONDER_COLUMNS = [
  'p.id as person_id',
  'p.name',
  'p.user_ref',
  'p.gone',
  'p.reachable',
  'p.time_zone',
  'p.channels',
  'p.url',
  'p.gone_at',
];

/** A person as answers tell them. Nobody reaches who has left. */
export function responderOf(row: ToldResponder): Responder {
  const channels: ProviderChannel[] = JSON.parse(row.channels);
  const gone = Boolean(row.gone) || row.gone_at !== null;
  return {
    personId: row.person_id,
    name: row.name,
    userRef: row.user_ref ?? undefined,
    matched: row.user_ref !== null,
    gone,
    reachable: Boolean(row.reachable) && !gone,
    timeZone: row.time_zone ?? undefined,
    channels: channels.map(({ id, kind, active }) => ({ id, kind, active })),
    url: row.url ?? undefined,
  };
}
