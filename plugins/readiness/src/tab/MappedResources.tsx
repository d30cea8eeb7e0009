import {
  Code,
  DataColumn,
  DataTable,
  Nothing,
} from '@opsready/backstage-plugin-opsready-react';
import { EntityFacts } from '@opsready/backstage-plugin-readiness-common';

type Resource = EntityFacts['resources'][number];

const REASONS: Record<Resource['reason'], string> = {
  id: 'named by its id',
  tags: 'carries the tags',
  account: 'lives in an account that serves this entity alone',
};

const COLUMNS: Array<DataColumn<Resource>> = [
  {
    id: 'resource',
    label: 'Resource',
    cell: ({ resourceId }) => <Code>{resourceId}</Code>,
  },
  { id: 'type', label: 'Type', cell: ({ type }) => type },
  {
    id: 'reason',
    label: 'Why it belongs here',
    cell: ({ reason, annotation }) => (
      <>
        {REASONS[reason]}, by <Code>{annotation}</Code>
      </>
    ),
  },
];

/** Which resources belong to the entity, each with the annotation that claims it. */
export function MappedResources(props: {
  resources: EntityFacts['resources'];
}) {
  const { resources } = props;
  if (resources.length === 0) {
    return (
      <Nothing title="No resources belong to this entity">
        Claim them with an annotation, for instance{' '}
        <Code>opsready.io/aws-tags: service=my-service</Code>. It takes effect
        at the next cycle.
      </Nothing>
    );
  }
  return (
    <DataTable
      caption="Resources of this entity"
      columns={COLUMNS}
      rows={resources}
      rowKey={({ resourceId }) => resourceId}
    />
  );
}
