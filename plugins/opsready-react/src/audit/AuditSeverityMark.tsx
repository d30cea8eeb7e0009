import {
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import { Mark } from '../marks';

const LOOKS = {
  low: { tone: 'neutral', icon: RiInformationLine, label: 'Low' },
  medium: { tone: 'warning', icon: RiErrorWarningLine, label: 'Medium' },
  high: { tone: 'negative', icon: RiAlertLine, label: 'High' },
} as const;

/** How much an entry of a record matters. @public */
export function AuditSeverityMark(props: { severity: keyof typeof LOOKS }) {
  return <Mark {...LOOKS[props.severity]} />;
}
