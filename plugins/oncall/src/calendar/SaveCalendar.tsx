import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useSaving } from '@opsready/backstage-plugin-opsready-react';
import { RiCalendarLine } from '@remixicon/react';
import { OnCallApi, onCallApiRef } from '../api';

/** Hands over the shifts of the next four weeks as a file for a calendar; it holds names only. */
function SaveButton(props: {
  about: string;
  label: string;
  read: (api: OnCallApi) => Promise<string>;
}) {
  const { about, label, read } = props;
  const api = useApi(onCallApiRef);
  const { pending, said, save } = useSaving();
  const name = `${fileName(about)}.ics`;
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiCalendarLine />}
        isPending={pending !== undefined}
        aria-label={`${label}: ${about}`}
        onPress={() =>
          save({
            name,
            mediaType: 'text/calendar',
            read: () => read(api),
            saved: `Saved as ${name}.`,
          })
        }
      >
        {label}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}

/** The shifts of a roster as a file. */
export function SaveCalendar(props: { rosterId: string; title: string }) {
  const { rosterId, title } = props;
  return (
    <SaveButton
      about={title}
      label="Save as iCal"
      read={api => api.downloadRosterCalendar(rosterId)}
    />
  );
}

/** The shifts of a person as a file. */
export function SavePersonCalendar(props: { personId: string; name: string }) {
  const { personId, name } = props;
  return (
    <SaveButton
      about={name}
      label="iCal"
      read={api => api.downloadPersonCalendar(personId)}
    />
  );
}

/** A name that every file system takes: names of rosters and people come from outside. */
function fileName(about: string): string {
  const plain = about
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `on-call-${plain || 'calendar'}`;
}
