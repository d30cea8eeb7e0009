import { RiHistoryLine } from '@remixicon/react';
import { Mark } from './Mark';

/** The outcome stands, but its data was not confirmed by the last cycle. @public */
export function StaleMark(props: { reason?: string }) {
  return (
    <Mark
      tone="warning"
      icon={RiHistoryLine}
      label="Stale"
      title={props.reason}
    />
  );
}
