import { RiAlertLine, RiEditLine, RiEyeLine } from '@remixicon/react';
import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { RiskClass } from '@opsready/backstage-plugin-runbooks-common';

const LOOKS = {
  readOnly: { tone: 'neutral', icon: RiEyeLine, label: 'Reads only' },
  mutating: { tone: 'warning', icon: RiEditLine, label: 'Changes things' },
  destructive: { tone: 'negative', icon: RiAlertLine, label: 'May destroy' },
} as const;

/** What a launch may do. */
export function RiskMark(props: { risk: RiskClass; title?: string }) {
  return <Mark {...LOOKS[props.risk]} title={props.title} />;
}
