import { Mark, Muted } from '@opsready/backstage-plugin-opsready-react';
import { OnDuty } from '@opsready/backstage-plugin-oncall-common';
import { RiExchangeLine } from '@remixicon/react';
import { MomentForBoth, TheirClock } from '../time';
import { PersonMarks } from './PersonMarks';
import { PersonName } from './PersonName';
import styles from './duty.module.css';

/** Somebody who is on call now: what hour it is for them, and until when. */
export function DutyPerson(props: { duty: OnDuty; now: string }) {
  const { duty, now } = props;
  const { responder, source, until } = duty;
  const { timeZone } = responder;
  return (
    <div className={styles.person}>
      <div className={styles.name}>
        <strong>
          <PersonName responder={responder} />
        </strong>
        {source === 'override' && (
          <Mark
            tone="neutral"
            icon={RiExchangeLine}
            label="Override"
            title="Stands in for whom the rotation says."
          />
        )}
        <PersonMarks responder={responder} />
      </div>
      <div>
        {timeZone ? (
          <TheirClock now={now} zone={timeZone} />
        ) : (
          <Muted>time zone not known</Muted>
        )}
        {' · '}
        <Until until={until} source={source} now={now} theirZone={timeZone} />
      </div>
    </div>
  );
}

function Until(props: {
  until: string | undefined;
  source: OnDuty['source'];
  now: string;
  theirZone: string | undefined;
}) {
  const { until, source, now, theirZone } = props;
  if (until) {
    return (
      <>
        until <MomentForBoth at={until} now={now} theirZone={theirZone} />
      </>
    );
  }
  return source === 'permanent' ? (
    <>always on call</>
  ) : (
    <>with no end within what was read</>
  );
}
