import { ageOf } from './ageOf';

/** An instant as its distance from the server's `now`; the instant itself is its tooltip. @public */
export function Age(props: { at: string; now: string }) {
  const { at, now } = props;
  return (
    <time
      dateTime={at}
      title={at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')}
    >
      {ageOf(at, now)}
    </time>
  );
}
