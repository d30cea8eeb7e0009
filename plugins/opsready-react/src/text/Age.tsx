import { ageOf } from './ageOf';
import { instantText } from './instantText';

/** An instant as its distance from the server's `now`; the instant itself is its tooltip. @public */
export function Age(props: { at: string; now: string }) {
  const { at, now } = props;
  return (
    <time dateTime={at} title={instantText(at)}>
      {ageOf(at, now)}
    </time>
  );
}
