import {
  RiCheckboxCircleLine,
  RiHistoryLine,
  RiHourglassLine,
  RiLockLine,
} from '@remixicon/react';
import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { SourceState } from '@opsready/backstage-plugin-runbooks-common';

const LOOKS = {
  current: { tone: 'positive', icon: RiCheckboxCircleLine, label: 'Read' },
  stale: { tone: 'warning', icon: RiHistoryLine, label: 'Stale' },
  denied: { tone: 'negative', icon: RiLockLine, label: 'Denied' },
  never: { tone: 'open', icon: RiHourglassLine, label: 'Never read' },
} as const;

/** How reading a source went last. */
export function SourceMark(props: { state: SourceState['state'] }) {
  return <Mark {...LOOKS[props.state]} />;
}
