import { Alert } from '@backstage/ui';
import { HeldSource, HeldState } from './HeldSource';
import styles from './files.module.css';

/** What keeps a file from being read, or what it says that makes no sense; nothing where nothing does. */
export function FileProblems(props: {
  /** What it is: `The contacts`. */
  what: string;
  file: {
    state: HeldState;
    message?: string;
    source?: HeldSource;
    problems: readonly string[];
  };
}) {
  const { what, file } = props;
  const { state, message, problems } = file;
  const lines = [...(message ? [message] : []), ...problems];
  if (state === 'read' && lines.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status={state === 'unreadable' ? 'danger' : 'warning'}
      icon
      title={titleOf(what, state)}
      description={
        <>
          <ul className={styles.lines}>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {state !== 'read' && 'It is read again on schedule, within minutes.'}
        </>
      }
    />
  );
}

function titleOf(what: string, state: HeldState): string {
  switch (state) {
    case 'unreadable':
      return `${what} could not be read`;
    case 'stale':
      return `${what} could not be read again: what is shown is from before`;
    default:
      return `${what} could not all be understood`;
  }
}
