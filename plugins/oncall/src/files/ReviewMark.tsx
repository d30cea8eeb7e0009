import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { ReviewStatus } from '@opsready/backstage-plugin-oncall-common';
import {
  RiCheckboxCircleLine,
  RiEditLine,
  RiHourglassLine,
  RiTimeLine,
} from '@remixicon/react';

const LOOKS = {
  never: { tone: 'open', icon: RiHourglassLine, label: 'Never reviewed' },
  due: { tone: 'warning', icon: RiTimeLine, label: 'Review due' },
  changed: {
    tone: 'warning',
    icon: RiEditLine,
    label: 'Changed since its review',
  },
  current: {
    tone: 'positive',
    icon: RiCheckboxCircleLine,
    label: 'Reviewed in time',
  },
} as const;

/** Whether a file was reviewed in time. */
export function ReviewMark(props: { state: ReviewStatus['state'] }) {
  return <Mark {...LOOKS[props.state]} />;
}
