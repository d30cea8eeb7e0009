import { Code } from '@opsready/backstage-plugin-opsready-react';
import { EntityReadiness } from '@opsready/backstage-plugin-readiness-common';
import { SourceMark } from '../marks';
import { sourcesInNeed } from './sourcesInNeed';
import styles from './NeedySources.module.css';

/** Sources that do not deliver: why, and which permission is missing. */
export function NeedySources(props: { sources: EntityReadiness['sources'] }) {
  const sources = sourcesInNeed(props.sources);
  if (sources.length === 0) {
    return null;
  }
  return (
    <ul className={styles.sources} aria-label="Sources that need attention">
      {sources.map(
        ({ collectorId, title, state, reason, missingPermission }) => (
          <li key={collectorId}>
            <SourceMark state={state} /> <strong>{title}</strong>
            {reason && <>: {reason}</>}
            {missingPermission && !reason?.includes(missingPermission) && (
              <>
                {' '}
                Missing IAM action: <Code>{missingPermission}</Code>
              </>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
