import { Text } from '@backstage/ui';
import {
  Age,
  EntityLink,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookLink } from '../../links';
import { RiskMark } from '../../marks';
import { shortPlaceText } from '../../text';
import styles from './ExecutionHead.module.css';

/** Which runbook, for which entity, where, and who asked for it. */
export function ExecutionHead(props: { execution: Execution }) {
  const { execution, now } = props.execution;
  const { entityRef, place, requestedBy, requestedAt, outside } = execution;
  return (
    <div>
      <div className={styles.title}>
        <Text as="h2" variant="title-small" weight="bold">
          {execution.runbookTitle}
        </Text>
        {execution.riskClass && <RiskMark risk={execution.riskClass} />}
      </div>
      <div className={styles.about}>
        <RunbookLink runbookId={execution.runbookId}>Runbook</RunbookLink>
        {entityRef && (
          <span>
            <Muted>for </Muted>
            <EntityLink entityRef={entityRef} below="/runbooks" />
          </span>
        )}
        {place && (
          <span>
            <Muted>in </Muted>
            {shortPlaceText(place)}
          </span>
        )}
        <span>
          {outside ? (
            <Muted>started outside the portal, by whom is not known, </Muted>
          ) : (
            <Muted>asked for </Muted>
          )}
          {requestedBy && !outside && (
            <>
              <Muted>by </Muted>
              <EntityLink entityRef={requestedBy} />{' '}
            </>
          )}
          <Age at={requestedAt} now={now} />
        </span>
      </div>
    </div>
  );
}
