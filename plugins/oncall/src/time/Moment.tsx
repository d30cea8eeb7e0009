import { momentText, offsetText, zonePlace } from './momentText';
import { ownZone } from './ownZone';

/** An instant in the viewer's time; the instant in UTC is its tooltip. */
export function Moment(props: { at: string; now: string }) {
  const { at, now } = props;
  return (
    <time
      dateTime={at}
      title={at.replace('T', ' ').replace(/:\d+(\.\d+)?Z$/, ' UTC')}
    >
      {momentText(at, ownZone(), now)}
    </time>
  );
}

/** An instant in the viewer's time and in that of somebody else, where clocks differ there. */
export function MomentForBoth(props: {
  at: string;
  now: string;
  theirZone: string | undefined;
}) {
  const { at, now, theirZone } = props;
  const differs =
    theirZone !== undefined &&
    offsetText(at, theirZone) !== offsetText(at, ownZone());
  return (
    <>
      <Moment at={at} now={now} /> your time
      {differs && (
        <>
          , {momentText(at, theirZone, now)} in {zonePlace(theirZone)}
        </>
      )}
    </>
  );
}
