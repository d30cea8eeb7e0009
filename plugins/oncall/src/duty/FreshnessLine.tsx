import {
  Age,
  OutsideLink,
  SourceMark,
} from '@opsready/backstage-plugin-opsready-react';
import { Freshness } from '@opsready/backstage-plugin-oncall-common';
import { Duty } from './types';
import styles from './duty.module.css';

const WHAT_TO_DO: Record<Freshness['state'], string | undefined> = {
  current: undefined,
  stale:
    'Shifts are those of then: changes made since are not shown. Look at the provider before you rely on them.',
  denied:
    'Shifts are those of before it was refused. Have whoever runs this portal mend the access.',
  failed:
    'Shifts are those of before it failed. Look at the provider before you rely on them.',
  never: 'It is read within minutes: look again in a while.',
};

/** How old what is shown is, and what to do where it is old. */
export function FreshnessLine(props: {
  duty: Pick<Duty, 'freshness' | 'provider' | 'url'>;
  now: string;
}) {
  const { duty, now } = props;
  const { state, readAt, message } = duty.freshness;
  return (
    <div className={styles.freshness}>
      {state !== 'current' && (
        <>
          <SourceMark state={state} />{' '}
        </>
      )}
      <OutsideLink href={duty.url}>{duty.provider.title}</OutsideLink>
      {readAt ? (
        <>
          , read <Age at={readAt} now={now} />
        </>
      ) : (
        <>, not read yet</>
      )}
      {message && <>: {message}</>}
      {WHAT_TO_DO[state] && <> {WHAT_TO_DO[state]}</>}
    </div>
  );
}
