import { Button, ButtonIcon, TextField } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { StepRecord } from './useRecordStep';
import styles from './EvidenceFields.module.css';

const MOST = 20;

/** One link as it is typed. */
export interface EvidenceRow {
  url: string;
  title: string;
}

/** Links that show what was done; the backend says which are none. */
export function EvidenceFields(props: {
  rows: readonly EvidenceRow[];
  onRows(rows: EvidenceRow[]): void;
}) {
  const { rows, onRows } = props;
  const change = (index: number, part: Partial<EvidenceRow>) =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <div className={styles.evidence}>
      {rows.map((row, index) => (
        <div key={index} className={styles.row}>
          <TextField
            label={`Link ${index + 1}`}
            type="url"
            placeholder="https://"
            maxLength={2000}
            value={row.url}
            onChange={url => change(index, { url })}
          />
          <TextField
            label={`Title of link ${index + 1}`}
            maxLength={200}
            value={row.title}
            onChange={title => change(index, { title })}
          />
          <ButtonIcon
            variant="tertiary"
            aria-label={`Remove link ${index + 1}`}
            icon={<RiDeleteBinLine />}
            onPress={() => onRows(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {rows.length < MOST && (
        <div>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiAddLine />}
            onPress={() => onRows([...rows, { url: '', title: '' }])}
          >
            Add a link as evidence
          </Button>
        </div>
      )}
    </div>
  );
}

/** The links as the backend takes them; empty rows count for nothing. */
export function evidenceOfRows(
  rows: readonly EvidenceRow[],
): NonNullable<StepRecord['evidence']> {
  return rows.flatMap(({ url, title }) =>
    url.trim() === ''
      ? []
      : [{ url: url.trim(), title: title.trim() || undefined }],
  );
}
