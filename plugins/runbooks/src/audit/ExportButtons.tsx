import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { counted, useSaving } from '@opsready/backstage-plugin-opsready-react';
import { AuditQuery } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import styles from './ExportButtons.module.css';

/** As many entries as one file takes. */
const EXPORTED = 10_000;

/** Hands over the record as it is filtered, as a file. */
export function ExportButtons(props: {
  query: AuditQuery;
  totalItems: number;
}) {
  const { totalItems } = props;
  const api = useApi(runbooksApiRef);
  const query = { ...props.query, limit: EXPORTED };
  const { pending, said, save } = useSaving();
  const savedAs = (name: string) => savedSentence(name, totalItems);
  return (
    <div className={styles.export}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={pending === 'runbooks-audit.csv'}
        onPress={() =>
          save({
            name: 'runbooks-audit.csv',
            mediaType: 'text/csv',
            read: () => api.exportAudit(query),
            saved: savedAs('runbooks-audit.csv'),
          })
        }
      >
        Save as CSV
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={pending === 'runbooks-audit.json'}
        onPress={() =>
          save({
            name: 'runbooks-audit.json',
            mediaType: 'application/json',
            read: async () => {
              const { items } = await api.listAudit(query);
              return JSON.stringify(items, undefined, 2);
            },
            saved: savedAs('runbooks-audit.json'),
          })
        }
      >
        Save as JSON
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}

function savedSentence(name: string, totalItems: number): string {
  return totalItems > EXPORTED
    ? `Saved the newest ${counted(EXPORTED, 'entry', 'entries')} of ${totalItems.toLocaleString('en-US')} as ${name}. For the others, choose earlier days.`
    : `Saved ${counted(totalItems, 'entry', 'entries')} as ${name}.`;
}
