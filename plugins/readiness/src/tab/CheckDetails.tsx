import {
  Age,
  Code,
  Muted,
  OutsideLink,
  OutsideMarkdown,
} from '@opsready/backstage-plugin-opsready-react';
import {
  CheckDefinition,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';
import { CheckHistory } from './CheckHistory';
import styles from './CheckDetails.module.css';

/** Why the check exists, whose sentence it serves, and how its outcome changed. */
export function CheckDetails(props: {
  check: ServedCheckResult;
  definition: CheckDefinition | undefined;
  entityRef: string;
  now: string;
  withRemediation: boolean;
}) {
  const { check, definition, entityRef, now, withRemediation } = props;
  return (
    <div className={styles.details}>
      {definition && (
        <>
          <p>{definition.rationale}</p>
          {withRemediation && (
            <div>
              <strong>If it ever fails</strong>
              <OutsideMarkdown content={definition.remediation} />
            </div>
          )}
          <figure className={styles.source}>
            <blockquote>{definition.source.quote}</blockquote>
            <figcaption>
              <OutsideLink href={definition.source.url}>
                {definition.source.title}
              </OutsideLink>
            </figcaption>
          </figure>
          <p>
            <Muted>
              Check <Code>{check.checkId}</Code>, over{' '}
              {definition.requiredFacts.map((fact, index) => (
                <span key={fact}>
                  {index > 0 && ', '}
                  <Code>{fact}</Code>
                </span>
              ))}
              .
            </Muted>
          </p>
        </>
      )}
      {check.changesAt && (
        <p>
          If nothing else changes, the outcome changes{' '}
          <Age at={check.changesAt} now={now} />.
        </p>
      )}
      <CheckHistory entityRef={entityRef} checkId={check.checkId} />
    </div>
  );
}
