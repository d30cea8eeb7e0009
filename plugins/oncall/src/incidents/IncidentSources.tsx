import {
  Age,
  Code,
  SourceMark,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Incidents,
  SourceState,
} from '@opsready/backstage-plugin-oncall-common';
import styles from './incidents.module.css';

const WHAT_TO_DO: Record<SourceState['state'], string> = {
  current: '',
  stale: 'Incidents since then are not shown: look there.',
  denied:
    'Its incidents are not shown: look there, and have the access mended.',
  never: 'It is read within minutes: until then, look there.',
};

/** How old what each provider said is, and what to do where it is old. */
export function IncidentSources(props: { incidents: Incidents }) {
  const { sources, now } = props.incidents;
  return sources.length === 0 ? null : (
    <ul className={styles.sources} aria-label="Providers of incidents">
      {sources.map(source => (
        <li key={`${source.sourceId} ${source.targetId}`}>
          <SourceLine source={source} now={now} />
        </li>
      ))}
    </ul>
  );
}

function SourceLine(props: { source: SourceState; now: string }) {
  const { source, now } = props;
  const { title, place, state, lastSuccessAt, message } = source;
  return (
    <>
      {state !== 'current' && (
        <>
          <SourceMark state={state} />{' '}
        </>
      )}
      {title}
      {place && <>, {place}</>}
      {lastSuccessAt ? (
        <>
          , read <Age at={lastSuccessAt} now={now} />
        </>
      ) : (
        ', not read yet'
      )}
      .{message && ` ${message}`}
      {source.missingPermission && (
        <>
          {' '}
          Missing: <Code>{source.missingPermission}</Code>.
        </>
      )}{' '}
      {WHAT_TO_DO[state]}
    </>
  );
}
