import { Screen } from '@opsready/backstage-plugin-opsready-react';
import { Sections } from './Sections';
import { SECTIONS } from './sectionList';

/** Everything about on-call of one entity, in sections of their own. */
export function OnCallTab() {
  return (
    <Screen>
      <Sections sections={SECTIONS} />
    </Screen>
  );
}
