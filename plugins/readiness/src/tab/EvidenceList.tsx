import {
  Age,
  Code,
  Muted,
  OutsideLink,
} from '@opsready/backstage-plugin-opsready-react';
import { ServedCheckResult } from '@opsready/backstage-plugin-readiness-common';
import styles from './EvidenceList.module.css';

/** What proves a result: observed values, the resources they are about, where to look further. */
export function EvidenceList(props: {
  evidence: ServedCheckResult['evidence'];
  now: string;
}) {
  const { evidence, now } = props;
  if (evidence.length === 0) {
    return null;
  }
  return (
    <ul className={styles.evidence} aria-label="Evidence">
      {evidence.map(({ label, value, resource, link, at }, index) => (
        <li key={index}>
          {link ? <OutsideLink href={link}>{label}</OutsideLink> : label}
          {value !== undefined && (
            <>
              : <strong>{valueText(value)}</strong>
            </>
          )}
          {at && (
            <Muted>
              {' '}
              (<Age at={at} now={now} />)
            </Muted>
          )}
          {resource && (
            <div>
              <Code>{resource}</Code>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function valueText(value: string | number | boolean): string {
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}
