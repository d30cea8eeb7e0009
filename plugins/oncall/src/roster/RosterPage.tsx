import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  Failure,
  Lost,
  useLive,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { useParams } from 'react-router-dom';
import { onCallApiRef } from '../api';
import { readAgainMs } from '../duty';
import { useAddresses } from '../links';
import { RosterContent } from './RosterContent';

/** One roster: who is on call, whether every hour is covered, whom it serves. */
export function RosterPage() {
  const { rosterId = '' } = useParams();
  const api = useApi(onCallApiRef);
  const { rosters } = useAddresses();
  const { value, error, lost, again } = useLive(
    rosterId,
    () => api.getRoster(rosterId),
    roster =>
      readAgainMs({ now: roster.now, refreshing: false, rosters: [roster] }),
  );
  const what = 'this roster';
  return (
    <>
      {rosters && <Link href={rosters}>All rosters</Link>}
      {error && (
        <Failure
          error={error}
          what={what}
          permission={oncallRosterReadPermission.name}
          whenMissing="There is none with this id, or it only serves entities that you may not read in the catalog. Look at the address, or ask whoever sent it."
          onRetry={again}
        />
      )}
      {!error && !value && <Waiting what={what} lines={8} />}
      {value && (
        <>
          <Lost error={lost} onRetry={again} />
          <RosterContent detail={value} />
        </>
      )}
    </>
  );
}
