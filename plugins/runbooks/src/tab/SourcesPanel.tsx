import { Panel } from '@opsready/backstage-plugin-opsready-react';
import { EntityRunbooks } from '@opsready/backstage-plugin-runbooks-common';
import { NeedySources } from '../entity';

/** Sources that do not deliver; nothing is said where all do. */
export function SourcesPanel(props: { runbooks: EntityRunbooks }) {
  const { sources, now } = props.runbooks;
  if (sources.every(({ state }) => state === 'current')) {
    return null;
  }
  return (
    <Panel title="Sources">
      <p>
        A runbook may be missing here, or be old, as long as these are not read:
      </p>
      <NeedySources sources={sources} now={now} />
    </Panel>
  );
}
