import { Route, Routes, useParams } from 'react-router-dom';
import { ExecutionsPage } from './list';
import { ExecutionPage } from './page';

/** The list of executions, and below it the page of each. */
export function ExecutionsPages() {
  return (
    <Routes>
      <Route index element={<ExecutionsPage />} />
      <Route path=":executionId" element={<AddressedExecution />} />
    </Routes>
  );
}

function AddressedExecution() {
  const { executionId = '' } = useParams();
  // Another execution is another page: nothing of the one before may linger in it.
  return <ExecutionPage key={executionId} executionId={executionId} />;
}
