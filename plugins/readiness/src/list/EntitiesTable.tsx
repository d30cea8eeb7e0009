import { TablePagination } from '@backstage/ui';
import {
  DataColumn,
  DataTable,
  EntityLink,
  Muted,
  StaleMark,
} from '@opsready/backstage-plugin-opsready-react';
import {
  ScorecardEntities,
  ScorecardEntity,
} from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../definitions';
import { CountMarks, LevelMark } from '../marks';
import { facetLabel } from './facetLabel';
import { MendFirst } from './MendFirst';
import { PAGE_SIZE } from './pageSize';
import styles from './EntitiesTable.module.css';

/** One page of entities, worst first. */
export function EntitiesTable(props: {
  page: ScorecardEntities;
  offset: number;
  pending: boolean;
  definitions: Definitions;
  onOffset(offset: number): void;
}) {
  const { page, offset, pending, definitions, onOffset } = props;
  const { items, totalItems } = page;
  return (
    <>
      <DataTable
        caption="Entities, the least ready first"
        columns={columnsWith(definitions)}
        rows={items}
        rowKey={({ entityRef }) => entityRef}
        pending={pending}
      />
      <TablePagination
        pageSize={PAGE_SIZE}
        pageSizeOptions={[PAGE_SIZE]}
        showPageSizeOptions={false}
        offset={offset}
        totalCount={totalItems}
        hasPreviousPage={offset > 0}
        hasNextPage={offset + items.length < totalItems}
        onPreviousPage={() => onOffset(Math.max(0, offset - PAGE_SIZE))}
        onNextPage={() => onOffset(offset + PAGE_SIZE)}
      />
    </>
  );
}

function columnsWith(
  definitions: Definitions,
): Array<DataColumn<ScorecardEntity>> {
  return [
    {
      id: 'entity',
      label: 'Entity',
      cell: ({ entityRef, title, kind, type, tier }) => (
        <>
          <EntityLink entityRef={entityRef} title={title} below="/readiness" />
          <div>
            <Muted>
              {type ?? kind}
              {tier
                ? `, ${facetLabel('tier', String(tier)).toLowerCase()}`
                : ''}
            </Muted>
          </div>
        </>
      ),
    },
    {
      id: 'owner',
      label: 'Owner',
      cell: ({ owner }) =>
        owner ? <EntityLink entityRef={owner} /> : <Muted>none</Muted>,
    },
    {
      id: 'system',
      label: 'System',
      cell: ({ system }) =>
        system ? <EntityLink entityRef={system} /> : <Muted>none</Muted>,
    },
    {
      id: 'level',
      label: 'Level and score',
      cell: ({ level, score, stale }) => (
        <>
          <LevelMark level={level} />{' '}
          {score !== undefined && (
            <span className={styles.score}>
              {Math.round(score)}
              <Muted> of 100</Muted>
            </span>
          )}{' '}
          {stale && (
            <StaleMark reason="A source was not confirmed by its last cycle." />
          )}
        </>
      ),
    },
    {
      id: 'counts',
      label: 'Checks',
      cell: ({ counts }) => <CountMarks counts={counts} />,
    },
    {
      id: 'first',
      label: 'Mend first',
      cell: ({ level, blockers }) => (
        <MendFirst
          level={level}
          blockers={blockers}
          definitions={definitions}
        />
      ),
    },
  ];
}
