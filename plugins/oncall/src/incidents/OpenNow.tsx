import { counted, Mark } from '@opsready/backstage-plugin-opsready-react';
import { Incidents } from '@opsready/backstage-plugin-oncall-common';
import { RiAlarmWarningLine } from '@remixicon/react';

/** How many incidents are open; nothing where none is. */
export function OpenNow(props: { incidents: Incidents }) {
  const { open } = props.incidents;
  return open > 0 ? (
    <Mark
      tone="negative"
      icon={RiAlarmWarningLine}
      label={`${counted(open, 'incident')} open`}
    />
  ) : null;
}
