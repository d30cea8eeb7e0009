import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { Place } from '@opsready/backstage-plugin-runbooks-common';
import styles from './PlaceLines.module.css';

/** A place in a column: what is one word stays on one line. */
export function PlaceLines(props: { place: Place }) {
  const { account, region, environment } = props.place;
  return (
    <>
      {environment && <div>{environment}</div>}
      <Muted>
        <span className={styles.word}>{account}</span>{' '}
        <span className={styles.word}>{region}</span>
      </Muted>
    </>
  );
}
