import { useApi } from '@backstage/frontend-plugin-api';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  ScorecardEntityFilter,
  ScorecardGroups,
} from '@opsready/backstage-plugin-readiness-common';
import {
  DataColumn,
  DataTable,
  Muted,
  Panel,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { useState } from 'react';
import { readinessApiRef } from '../api';
import { facetLabel } from './facetLabel';
import { withFacet } from './ListQuery';
import styles from './RollUp.module.css';
import { weakestFirst } from './weakestFirst';

const SHOWN = 10;

type Group = ScorecardGroups['items'][number];

/** Which owners or systems need help most; choosing one narrows the list to it. */
export function RollUp(props: {
  scorecardId: string;
  filter: ScorecardEntityFilter;
  onFilter(filter: ScorecardEntityFilter): void;
}) {
  const { scorecardId, filter, onFilter } = props;
  const api = useApi(readinessApiRef);
  const [by, setBy] = useState<'owner' | 'system'>('owner');
  const [all, setAll] = useState(false);
  const groups = useLoaded(
    JSON.stringify([scorecardId, by, filter]),
    () => api.listScorecardGroups(scorecardId, { ...filter, by }),
    { keepPrevious: true },
  );
  const items = weakestFirst(groups.value?.items ?? []);
  const columns: Array<DataColumn<Group>> = [
    {
      id: 'value',
      label: by === 'owner' ? 'Owner' : 'System',
      cell: ({ value }) => (
        <button
          type="button"
          className={styles.choose}
          aria-label={`Show only ${facetLabel(by, value)}`}
          onClick={() => onFilter(withFacet(filter, by, [value]))}
        >
          {facetLabel(by, value)}
        </button>
      ),
    },
    { id: 'total', label: 'All', numeric: true, cell: g => g.total },
    {
      id: 'without',
      label: 'No level',
      numeric: true,
      cell: ({ levels }) => levels.none + levels.notDetermined,
    },
    {
      id: 'score',
      label: 'Score',
      numeric: true,
      cell: ({ averageScore }) =>
        averageScore === undefined ? (
          <Muted>none</Muted>
        ) : (
          Math.round(averageScore)
        ),
    },
  ];
  return (
    <Panel
      title={by === 'owner' ? 'By owner' : 'By system'}
      aside={
        <ToggleButtonGroup
          aria-label="Roll up by"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={keys =>
            setBy(keys.has('system') ? 'system' : 'owner')
          }
        >
          <ToggleButton id="owner" size="small">
            Owner
          </ToggleButton>
          <ToggleButton id="system" size="small">
            System
          </ToggleButton>
        </ToggleButtonGroup>
      }
    >
      {groups.error && <p>The roll-up could not be loaded.</p>}
      {!groups.error && !groups.value && <Waiting what="the roll-up" />}
      {groups.value && items.length === 0 && <p>Nothing to roll up.</p>}
      {items.length > 0 && (
        <DataTable
          caption={`Roll-up by ${by}, the weakest first`}
          columns={columns}
          rows={all ? items : items.slice(0, SHOWN)}
          rowKey={({ value }) => value}
          pending={groups.pending}
          compact
        />
      )}
      {!all && items.length > SHOWN && (
        <Button size="small" variant="secondary" onPress={() => setAll(true)}>
          {`Show all ${items.length}`}
        </Button>
      )}
    </Panel>
  );
}
