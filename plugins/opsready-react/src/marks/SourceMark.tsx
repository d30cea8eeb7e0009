import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiHistoryLine,
  RiHourglassLine,
  RiLockLine,
} from '@remixicon/react';
import { Mark } from './Mark';

const LOOKS = {
  current: { tone: 'positive', icon: RiCheckboxCircleLine, label: 'Read' },
  stale: { tone: 'warning', icon: RiHistoryLine, label: 'Stale' },
  denied: { tone: 'negative', icon: RiLockLine, label: 'Denied' },
  failed: { tone: 'negative', icon: RiErrorWarningLine, label: 'Failed' },
  never: { tone: 'open', icon: RiHourglassLine, label: 'Never read' },
} as const;

/** How reading a source went last. @public */
export function SourceMark(props: { state: keyof typeof LOOKS }) {
  return <Mark {...LOOKS[props.state]} />;
}
