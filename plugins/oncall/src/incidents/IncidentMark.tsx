import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { Incident } from '@opsready/backstage-plugin-oncall-common';
import {
  RiAlarmWarningLine,
  RiCheckboxCircleLine,
  RiUserFollowLine,
} from '@remixicon/react';

const LOOKS = {
  open: { tone: 'negative', icon: RiAlarmWarningLine, label: 'Open' },
  acknowledged: {
    tone: 'warning',
    icon: RiUserFollowLine,
    label: 'Acknowledged',
  },
  resolved: {
    tone: 'positive',
    icon: RiCheckboxCircleLine,
    label: 'Resolved',
  },
} as const;

/** How far an incident has come. */
export function IncidentMark(props: { status: Incident['status'] }) {
  return <Mark {...LOOKS[props.status]} />;
}
