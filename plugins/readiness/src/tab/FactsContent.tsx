import { useApi } from '@backstage/frontend-plugin-api';
import {
  Age,
  Code,
  DataColumn,
  DataTable,
  Failure,
  Muted,
  Nothing,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  EntityFacts,
  readinessFactReadPermission,
} from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { FactValue } from './FactValue';
import { MappedResources } from './MappedResources';
import styles from './FactsContent.module.css';

export function FactsContent(props: { entityRef: string }) {
  const { entityRef } = props;
  const api = useApi(readinessApiRef);
  const facts = useLoaded(entityRef, () => api.getEntityFacts(entityRef));
  const what = 'the facts of this entity';
  if (facts.error) {
    return (
      <Failure
        error={facts.error}
        what={what}
        permission={readinessFactReadPermission.name}
        onRetry={facts.reload}
      />
    );
  }
  if (!facts.value) {
    return <Waiting what={what} />;
  }
  const { now, items, resources } = facts.value;
  return (
    <div className={styles.facts}>
      {items.length === 0 ? (
        <Nothing title="No facts yet">
          Nothing was collected about this entity. The sources above say why.
        </Nothing>
      ) : (
        <DataTable
          caption="Facts of this entity"
          columns={columnsAt(now)}
          rows={items}
          rowKey={({ id }) => id}
        />
      )}
      <MappedResources resources={resources} />
    </div>
  );
}

function columnsAt(
  now: string,
): Array<DataColumn<EntityFacts['items'][number]>> {
  return [
    {
      id: 'fact',
      label: 'Fact',
      cell: ({ id, description }) => (
        <>
          <Code>{id}</Code>
          <div>
            <Muted>{description}</Muted>
          </div>
        </>
      ),
    },
    {
      id: 'value',
      label: 'Value',
      cell: ({ value }) => <FactValue value={value} now={now} />,
    },
    {
      id: 'confirmed',
      label: 'Last confirmed',
      cell: ({ confirmedAt }) =>
        confirmedAt ? <Age at={confirmedAt} now={now} /> : 'never',
    },
    {
      id: 'changed',
      label: 'Last changed',
      cell: ({ changedAt }) => <Age at={changedAt} now={now} />,
    },
  ];
}
