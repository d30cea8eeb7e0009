import { Button, TextAreaField } from '@backstage/ui';
import { EndingButton } from '@opsready/backstage-plugin-opsready-react';
import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { EvidenceFields, EvidenceRow, evidenceOfRows } from './EvidenceFields';
import { StepRecord } from './useRecordStep';
import styles from './RecordForm.module.css';

const STATES: ReadonlyArray<{ state: StepRecord['state']; label: string }> = [
  { state: 'done', label: 'Done' },
  { state: 'skipped', label: 'Skip' },
  { state: 'failed', label: 'Failed' },
];

/** How a step went, with a note and links that show it. */
export function RecordForm(props: {
  title: string;
  guided: NonNullable<ExecutionStep['guided']>;
  /** Somebody recorded it before, so that it can be opened again. */
  isRecorded: boolean;
  pending: boolean;
  onRecord(request: StepRecord): void;
  onCancel(): void;
}) {
  const { title, guided, isRecorded, pending, onRecord, onCancel } = props;
  const [note, setNote] = useState(guided.note ?? '');
  const [rows, setRows] = useState<EvidenceRow[]>(() =>
    guided.evidence.map(row => ({ url: row.url, title: row.title ?? '' })),
  );
  const record = (state: StepRecord['state']) =>
    onRecord({
      state,
      note: note.trim() || undefined,
      evidence: evidenceOfRows(rows),
    });
  return (
    <div className={styles.form} role="group" aria-label={`Record: ${title}`}>
      <TextAreaField
        label="Note"
        // Who pressed the button wants to type.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        maxLength={4000}
        value={note}
        onChange={setNote}
      />
      <EvidenceFields rows={rows} onRows={setRows} />
      <div className={styles.buttons}>
        {STATES.map(({ state, label }, index) => {
          const Choice = state === 'failed' ? EndingButton : Button;
          return (
            <Choice
              key={state}
              size="small"
              variant={index === 0 ? 'primary' : 'secondary'}
              isDisabled={pending}
              onPress={() => record(state)}
            >
              {label}
            </Choice>
          );
        })}
        {isRecorded && (
          <Button
            size="small"
            variant="secondary"
            isDisabled={pending}
            onPress={() => record('open')}
          >
            Open again
          </Button>
        )}
        <Button size="small" variant="tertiary" onPress={onCancel}>
          Back
        </Button>
      </div>
    </div>
  );
}
