import {
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { AuditEntry } from '@opsready/backstage-plugin-runbooks-common';

const LOOKS = {
  low: { tone: 'neutral', icon: RiInformationLine, label: 'Low' },
  medium: { tone: 'warning', icon: RiErrorWarningLine, label: 'Medium' },
  high: { tone: 'negative', icon: RiAlertLine, label: 'High' },
} as const;

/** How much an entry matters. */
export function SeverityMark(props: { severity: AuditEntry['severity'] }) {
  return <Mark {...LOOKS[props.severity]} />;
}
