import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksRunbookReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { useParams } from 'react-router-dom';
import { runbooksApiRef } from '../api';
import { useAddresses } from '../links';
import { RunbookContent } from './RunbookContent';

/** One runbook: what it says and does, what it is bound to, whether it can be trusted, how it went. */
export function RunbookPage() {
  const { runbookId = '' } = useParams();
  const api = useApi(runbooksApiRef);
  const { runbooks } = useAddresses();
  const detail = useLoaded(runbookId, () => api.getRunbook(runbookId));
  const what = 'this runbook';
  return (
    <>
      {runbooks && <Link href={runbooks}>All runbooks</Link>}
      {detail.error && (
        <Failure
          error={detail.error}
          what={what}
          permission={runbooksRunbookReadPermission.name}
          whenMissing="There is none with this id, or it is only for entities that you may not read in the catalog. Look at the address, or ask whoever sent it."
          onRetry={detail.reload}
        />
      )}
      {!detail.error && !detail.value && <Waiting what={what} lines={8} />}
      {!detail.error && detail.value && (
        <RunbookContent detail={detail.value} onReload={detail.reload} />
      )}
    </>
  );
}
