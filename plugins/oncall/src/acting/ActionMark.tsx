import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { ActionStatus } from '@opsready/backstage-plugin-oncall-common';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiHourglassLine,
  RiQuestionLine,
} from '@remixicon/react';

const ON_ITS_WAY = {
  tone: 'open',
  icon: RiHourglassLine,
  label: 'On its way',
} as const;

const LOOKS = {
  requested: ON_ITS_WAY,
  submitting: ON_ITS_WAY,
  done: { tone: 'positive', icon: RiCheckboxCircleLine, label: 'Sent' },
  failed: { tone: 'negative', icon: RiErrorWarningLine, label: 'Not sent' },
  unknown: { tone: 'warning', icon: RiQuestionLine, label: 'Unknown' },
} as const;

/** What became of a page or a declared incident. */
export function ActionMark(props: { status: ActionStatus }) {
  return <Mark {...LOOKS[props.status]} />;
}
