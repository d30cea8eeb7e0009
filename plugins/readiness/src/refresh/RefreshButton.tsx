import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { RefreshRequested } from '@opsready/backstage-plugin-readiness-common';
import { useState } from 'react';
import { refreshSentence } from './refreshSentence';
import { useReloadSoon } from './useReloadSoon';
import styles from './RefreshButton.module.css';

/** Asks for sources to be read now and says what came of it. */
export function RefreshButton(props: {
  label: string;
  onRefresh(): Promise<RefreshRequested>;
  /** Looks whether the refresh brought something. */
  onReload(): void;
}) {
  const { label, onRefresh, onReload } = props;
  const reloadSoon = useReloadSoon(onReload);
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState('');
  const refresh = async () => {
    setPending(true);
    setSaid('');
    try {
      const answer = await onRefresh();
      setSaid(refreshSentence(answer));
      if (answer.requested > 0) {
        reloadSoon();
      }
    } catch (error) {
      setSaid(
        `Not requested: ${error instanceof Error ? error.message : error}`,
      );
    } finally {
      setPending(false);
    }
  };
  return (
    <div className={styles.refresh}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiRefreshLine />}
        isPending={pending}
        onPress={refresh}
      >
        {label}
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}
