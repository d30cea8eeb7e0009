import { ProviderPerson } from '@opsready/backstage-plugin-oncall-node';
import { hashOf, safeUrl } from '@opsready/backstage-plugin-opsready-node';
import { shownName } from '../addresses/shownName';
import { idIn, ReadTarget, targetColumns } from '../collection/ReadTarget';
import { PersonRow } from '../database/tables';

/** A person as they are stored, without whom they are in the catalog: e-mails go no further than this. Pure. */
export function personRow(
  target: ReadTarget,
  person: ProviderPerson,
): Omit<PersonRow, 'user_ref' | 'gone_at'> {
  const { id, timeZone, channels, gone, url } = person;
  const name = shownName(person.name, id);
  const told = {
    name,
    time_zone: timeZone ?? null,
    channels: JSON.stringify(
      channels.map(channel => ({
        id: channel.id,
        kind: channel.kind,
        active: channel.active,
      })),
    ),
    reachable: channels.some(({ active }) => active),
    gone,
    url: safeUrl(url) ?? null,
    search_text: name.toLocaleLowerCase('en-US'),
  };
  return {
    id: idIn(target, id),
    ...targetColumns(target),
    native_id: id,
    ...told,
    row_hash: hashOf(JSON.stringify(told)),
  };
}
