import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { counted } from '@opsready/backstage-plugin-opsready-react';
import { AuditQuery } from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { runbooksApiRef } from '../api';
import { messageOf } from '../text';
import { saveFile } from './saveFile';
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
  const [said, setSaid] = useState('');
  const [pending, setPending] = useState<string>();
  const save = async (
    name: string,
    mediaType: string,
    read: () => Promise<string>,
  ) => {
    setPending(name);
    setSaid('');
    try {
      saveFile({ name, mediaType, text: await read() });
      setSaid(savedSentence(name, totalItems));
    } catch (error) {
      setSaid(`Not saved: ${messageOf(error as Error)}`);
    } finally {
      setPending(undefined);
    }
  };
  return (
    <div className={styles.export}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={pending === 'runbooks-audit.csv'}
        onPress={() =>
          save('runbooks-audit.csv', 'text/csv', () => api.exportAudit(query))
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
          save('runbooks-audit.json', 'application/json', async () => {
            const { items } = await api.listAudit(query);
            return JSON.stringify(items, undefined, 2);
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
