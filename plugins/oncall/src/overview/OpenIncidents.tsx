import { counted, Mark } from '@opsready/backstage-plugin-opsready-react';
import { RiAlarmWarningLine } from '@remixicon/react';

/** Incidents that are open now; nothing where there is none, or where the viewer may not know. */
export function OpenIncidents(props: { count: number | undefined }) {
  const { count } = props;
  return count ? (
    <p>
      <Mark
        tone="negative"
        icon={RiAlarmWarningLine}
        label={counted(count, 'open incident')}
      />{' '}
      Look there first: somebody may be on it.
    </p>
  ) : null;
}
