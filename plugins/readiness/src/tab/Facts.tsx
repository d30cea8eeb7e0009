import { usePermission } from '@backstage/plugin-permission-react';
import { More, Panel } from '@opsready/backstage-plugin-opsready-react';
import { readinessFactReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { FactsContent } from './FactsContent';

/** Everything that was collected, for those who may read it; loaded when asked for. */
export function Facts(props: { entityRef: string }) {
  const { entityRef } = props;
  const { allowed } = usePermission({
    permission: readinessFactReadPermission,
    resourceRef: entityRef,
  });
  if (!allowed) {
    return null;
  }
  return (
    <Panel title="Facts and resources">
      <More title="Show what was collected">
        <FactsContent entityRef={entityRef} />
      </More>
    </Panel>
  );
}
