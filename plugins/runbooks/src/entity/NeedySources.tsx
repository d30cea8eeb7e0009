import {
  Age,
  Code,
  SourceMark,
} from '@opsready/backstage-plugin-opsready-react';
import { SourceState } from '@opsready/backstage-plugin-runbooks-common';
import { shortPlaceText } from '../text';
import styles from './problems.module.css';

/** Sources that do not deliver, so that a runbook may be missing or old. */
export function NeedySources(props: {
  sources: readonly SourceState[];
  now: string;
}) {
  const { now } = props;
  const sources = props.sources.filter(({ state }) => state !== 'current');
  if (sources.length === 0) {
    return null;
  }
  return (
    <ul className={styles.sources} aria-label="Sources that need attention">
      {sources.map(source => {
        const { sourceId, title, place, state, message } = source;
        const { lastSuccessAt, missingPermission } = source;
        return (
          <li key={`${sourceId} ${place && shortPlaceText(place)}`}>
            <SourceMark state={state} /> <strong>{title}</strong>
            {place && <> in {shortPlaceText(place)}</>}
            {lastSuccessAt && (
              <>
                , last read <Age at={lastSuccessAt} now={now} />
              </>
            )}
            {message && <>: {message}</>}
            {missingPermission && (
              <>
                {' '}
                Missing IAM action: <Code>{missingPermission}</Code>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
