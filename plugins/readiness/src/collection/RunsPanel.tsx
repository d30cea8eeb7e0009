import { More, Panel } from '@opsready/backstage-plugin-opsready-react';
import { CollectorStatus } from '@opsready/backstage-plugin-readiness-common';
import { RunsContent } from './RunsContent';

/** What was read when; loaded when asked for. */
export function RunsPanel(props: { collectors: readonly CollectorStatus[] }) {
  return (
    <Panel title="Recent runs">
      <More title="Show recent runs">
        <RunsContent collectors={props.collectors} />
      </More>
    </Panel>
  );
}
