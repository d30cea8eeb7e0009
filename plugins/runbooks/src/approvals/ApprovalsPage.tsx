import { Container } from '@backstage/ui';
import { Screen } from '@opsready/backstage-plugin-opsready-react';
import { useOwnRef } from '../person';
import { Inbox } from './Inbox';
import { OwnRequests } from './OwnRequests';

/** What waits for the viewer's consent, and what they themselves asked for and cannot go on with yet. */
export function ApprovalsPage() {
  const ownRef = useOwnRef();
  return (
    <Container>
      <Screen>
        <Inbox />
        {ownRef && <OwnRequests ownRef={ownRef} />}
      </Screen>
    </Container>
  );
}
