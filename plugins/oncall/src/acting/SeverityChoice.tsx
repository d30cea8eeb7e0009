import { Radio, RadioGroup } from '@backstage/ui';
import {
  durationText,
  EntityLink,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import { ActingForm } from '@opsready/backstage-plugin-oncall-common';
import { severityName } from '../plans/severityName';
import styles from './acting.module.css';

/** How bad it is, by the definitions of the incident plan, with the time in which somebody has to respond. */
export function SeverityChoice(props: {
  form: Pick<ActingForm, 'severities' | 'severitiesFrom'>;
  severity: string | undefined;
  /** It was to be sent without one. */
  isMissing: boolean;
  onSeverity(severity: string): void;
}) {
  const { form, severity, isMissing, onSeverity } = props;
  const { severities, severitiesFrom } = form;
  return (
    <div>
      <RadioGroup
        label="Severity"
        secondaryLabel="Required"
        isInvalid={isMissing}
        value={severity ?? null}
        onChange={onSeverity}
      >
        {severities.map(choice => (
          <Radio key={choice.id} value={choice.id}>
            <span className={styles.severity}>
              <span>
                <strong>{severityName(choice)}</strong>, respond within{' '}
                {durationText(choice.respondWithin)}
              </span>
              <span>{choice.definition}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {isMissing && <p role="alert">Choose how bad it is.</p>}
      <p>
        <Muted>
          {severitiesFrom ? (
            <>
              From the incident plan of{' '}
              <EntityLink entityRef={severitiesFrom} />.
            </>
          ) : (
            <>
              No incident plan says what severities mean: these are the usual.
            </>
          )}
        </Muted>
      </p>
    </div>
  );
}
