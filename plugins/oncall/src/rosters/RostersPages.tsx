import { Container } from '@backstage/ui';
import { Screen } from '@opsready/backstage-plugin-opsready-react';
import { Route, Routes } from 'react-router-dom';
import { RosterPage } from '../roster';
import { RostersList } from './RostersList';

/** Who is on call in the organisation, and below it the page of each roster. */
export function RostersPages() {
  return (
    <Container>
      <Screen>
        <Routes>
          <Route index element={<RostersList />} />
          <Route path=":rosterId" element={<RosterPage />} />
        </Routes>
      </Screen>
    </Container>
  );
}
