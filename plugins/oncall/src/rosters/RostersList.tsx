import { useApi } from '@backstage/frontend-plugin-api';
import {
  Failure,
  Lost,
  useLive,
  useView,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { NoRosters } from './NoRosters';
import { PAGE_SIZE, ROSTERS_ADDRESS } from './rostersAddress';
import { RostersFilters } from './RostersFilters';
import { RostersTable } from './RostersTable';
import { Totals } from './Totals';

/** A list of the organisation is read again by itself, so that a hand-off shows. */
const READ_AGAIN_MS = 60_000;

/** Who is on call now in every roster that the viewer may see, those with gaps first. */
export function RostersList() {
  const api = useApi(onCallApiRef);
  const { view, setFilter, setOffset } = useView(ROSTERS_ADDRESS);
  const { filter, offset } = view;
  const { value, error, lost, pending, again } = useLive(
    JSON.stringify([filter, offset]),
    () => api.listRosters({ ...filter, offset, limit: PAGE_SIZE }),
    () => READ_AGAIN_MS,
  );
  const what = 'who is on call';
  return (
    <>
      {value && (
        <Totals totals={value.totals} filter={filter} onFilter={setFilter} />
      )}
      <RostersFilters filter={filter} onFilter={setFilter} />
      {error && (
        <Failure
          error={error}
          what={what}
          permission={oncallRosterReadPermission.name}
          onRetry={again}
        />
      )}
      {!error && !value && <Waiting what={what} lines={8} />}
      <Lost error={lost} onRetry={again} />
      {value?.items.length === 0 && (
        <NoRosters
          isEmpty={value.totals.rosters === 0}
          onClear={() => setFilter({})}
        />
      )}
      {value && value.items.length > 0 && (
        <RostersTable
          page={value}
          offset={offset}
          pending={pending}
          onOffset={setOffset}
        />
      )}
    </>
  );
}
