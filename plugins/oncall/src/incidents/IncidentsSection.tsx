import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { IncidentsPanel } from './IncidentsPanel';
import { PagesPanel } from './PagesPanel';

/** What is wrong now, what was wrong lately, and who was paged for it. */
export function IncidentsSection() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    <>
      <IncidentsPanel entityRef={entityRef} />
      <PagesPanel entityRef={entityRef} />
    </>
  );
}
