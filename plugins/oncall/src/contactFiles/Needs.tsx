import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { RiErrorWarningLine, RiListCheck3 } from '@remixicon/react';
import { ContactFile } from './filesAddress';
import styles from './contactFiles.module.css';

/** What is to be mended in a file: that it cannot be read, what it lacks, what else is wrong with it. */
export function Needs(props: { file: ContactFile }) {
  const { state, message, missing, problems } = props.file;
  const lines = [...(message ? [message] : []), ...problems];
  return (
    <div className={styles.needs}>
      {state === 'unreadable' && (
        <Mark
          tone="negative"
          icon={RiErrorWarningLine}
          label="Could not be read"
        />
      )}
      {missing.length > 0 && (
        <span>
          <Mark tone="warning" icon={RiListCheck3} label="Incomplete" /> Lacks:{' '}
          {missing.join(', ')}.
        </span>
      )}
      {lines.map(line => (
        <span key={line}>{line}</span>
      ))}
      {state !== 'unreadable' && missing.length === 0 && lines.length === 0 && (
        <span>Nothing</span>
      )}
    </div>
  );
}
