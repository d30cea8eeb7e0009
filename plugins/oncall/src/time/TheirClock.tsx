import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { clockText, zonePlace } from './momentText';

/** What hour it is for somebody. */
export function TheirClock(props: { now: string; zone: string }) {
  const { now, zone } = props;
  return (
    <>
      {clockText(now, zone)} there <Muted>({zonePlace(zone)})</Muted>
    </>
  );
}
