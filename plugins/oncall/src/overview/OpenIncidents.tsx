import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  addressBelow,
  counted,
  Mark,
  ScreenLink,
} from '@opsready/backstage-plugin-opsready-react';
import { RiAlarmWarningLine } from '@remixicon/react';
import { entityTabRouteRef } from '../routes';

/** Incidents that are open now; nothing where there is none, or where the viewer may not know. */
export function OpenIncidents(props: { count: number | undefined }) {
  const { count } = props;
  const tab = useRouteRef(entityTabRouteRef)?.();
  return count ? (
    <p>
      <Mark
        tone="negative"
        icon={RiAlarmWarningLine}
        label={counted(count, 'open incident')}
      />{' '}
      <ScreenLink address={addressBelow(tab, 'incidents')}>
        Look at the incidents
      </ScreenLink>{' '}
      first: somebody may be on it.
    </p>
  ) : null;
}
