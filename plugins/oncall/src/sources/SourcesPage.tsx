import { useApi } from '@backstage/frontend-plugin-api';
import {
  SourcesScreen,
  useLoaded,
} from '@opsready/backstage-plugin-opsready-react';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';

/** Where rosters and incidents come from, when each provider was last read, and what keeps one from being read. */
export function SourcesPage() {
  const api = useApi(onCallApiRef);
  const sources = useLoaded('sources', () => api.listSources());
  return (
    <SourcesScreen
      sources={sources}
      things="rosters and incidents"
      permission={oncallRosterReadPermission.name}
    >
      Write rosters into the config, or add a backend module that brings a
      provider, for instance
      @opsready/backstage-plugin-oncall-backend-module-pagerduty.
    </SourcesScreen>
  );
}
