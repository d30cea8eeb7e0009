import { Container } from '@backstage/ui';
import { Screen } from '@opsready/backstage-plugin-opsready-react';
import { Route, Routes } from 'react-router-dom';
import { RunbookPage } from '../runbook';
import { RunbooksList } from './RunbooksList';

/** The list of runbooks, and below it the page of each. */
export function RunbooksPages() {
  return (
    <Container>
      <Screen>
        <Routes>
          <Route index element={<RunbooksList />} />
          <Route path=":runbookId" element={<RunbookPage />} />
        </Routes>
      </Screen>
    </Container>
  );
}
