import { useApi } from '@backstage/frontend-plugin-api';
import {
  SourcesScreen,
  useLoaded,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksRunbookReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { RunbooksApi, runbooksApiRef } from '../api';
import { shortPlaceText } from '../text';

/** Where runbooks come from, when each source was last read, and what keeps one from being read. */
export function SourcesPage() {
  const api = useApi(runbooksApiRef);
  const sources = useLoaded('sources', () => readSources(api));
  return (
    <SourcesScreen
      sources={sources}
      things="runbooks"
      permission={runbooksRunbookReadPermission.name}
    >
      Add a backend module that brings a source, for instance
      @opsready/backstage-plugin-runbooks-backend-module-ssm.
    </SourcesScreen>
  );
}

async function readSources(api: RunbooksApi) {
  const { now, items } = await api.listSources();
  return {
    now,
    items: items.map(({ place, ...source }) => ({
      ...source,
      place: place && shortPlaceText(place),
    })),
  };
}
