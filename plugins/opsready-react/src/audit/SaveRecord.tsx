import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useSaving } from '../saving';
import { counted } from '../text';
import styles from './SaveRecord.module.css';

/** As many entries as one file takes. */
const IN_A_FILE = 10_000;

/** Hands over a record as it is filtered, as a file. */
export function SaveRecord(props: {
  /** What files are called, without their ending. */
  name: string;
  totalItems: number;
  readCsv(limit: number): Promise<string>;
  readItems(limit: number): Promise<readonly unknown[]>;
}) {
  const { name, totalItems, readCsv, readItems } = props;
  const { pending, said, save } = useSaving();
  const files = [
    {
      label: 'Save as CSV',
      name: `${name}.csv`,
      mediaType: 'text/csv',
      read: () => readCsv(IN_A_FILE),
    },
    {
      label: 'Save as JSON',
      name: `${name}.json`,
      mediaType: 'application/json',
      read: async () =>
        JSON.stringify(await readItems(IN_A_FILE), undefined, 2),
    },
  ];
  return (
    <div className={styles.export}>
      {files.map(({ label, ...file }) => (
        <Button
          key={label}
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={pending === file.name}
          onPress={() =>
            save({ ...file, saved: savedSentence(file.name, totalItems) })
          }
        >
          {label}
        </Button>
      ))}
      <span role="status">{said}</span>
    </div>
  );
}

function savedSentence(name: string, totalItems: number): string {
  return totalItems > IN_A_FILE
    ? `Saved the newest ${counted(IN_A_FILE, 'entry', 'entries')} of ${totalItems.toLocaleString('en-US')} as ${name}. For the others, choose earlier days.`
    : `Saved ${counted(totalItems, 'entry', 'entries')} as ${name}.`;
}
