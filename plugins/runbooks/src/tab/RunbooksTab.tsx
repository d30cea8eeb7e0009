import {
  Failure,
  Screen,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksRunbookReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { useEntityRunbooks } from '../entity';
import { TabContent } from './TabContent';

/** Everything about the runbooks of one entity: what fits, what is to be mended, what was run. */
export function RunbooksTab() {
  const runbooks = useEntityRunbooks();
  const what = 'the runbooks of this entity';
  if (runbooks.error) {
    return (
      <Failure
        error={runbooks.error}
        what={what}
        permission={runbooksRunbookReadPermission.name}
        whenMissing="It may be new, or you may not read it in the catalog. What is new is read within minutes: look again in a while."
        onRetry={runbooks.reload}
      />
    );
  }
  if (!runbooks.value) {
    return <Waiting what={what} lines={8} />;
  }
  return (
    <Screen>
      <TabContent runbooks={runbooks.value} />
    </Screen>
  );
}
