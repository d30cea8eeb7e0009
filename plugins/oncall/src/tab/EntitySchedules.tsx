import { useApi } from '@backstage/frontend-plugin-api';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { SchedulesPanel } from '../roster';

/** The schedules and rotations of a roster of the entity. */
export function EntitySchedules(props: { rosterId: string }) {
  const { rosterId } = props;
  const api = useApi(onCallApiRef);
  const detail = useLoaded(rosterId, () => api.getRoster(rosterId));
  const what = 'the schedules of this roster';
  if (detail.error) {
    return (
      <Failure
        error={detail.error}
        what={what}
        permission={oncallRosterReadPermission.name}
        onRetry={detail.reload}
      />
    );
  }
  return detail.value ? (
    <SchedulesPanel schedules={detail.value.schedules} level="h3" />
  ) : (
    <Waiting what={what} />
  );
}
