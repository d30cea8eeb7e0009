import { useApi } from '@backstage/frontend-plugin-api';
import { Select, Text } from '@backstage/ui';
import {
  Failure,
  Muted,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { readinessResultReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { Definitions } from '../definitions';
import { EntitiesTable } from './EntitiesTable';
import { ListFilters } from './ListFilters';
import { NoEntities } from './NoEntities';
import { PAGE_SIZE } from './pageSize';
import { RollUp } from './RollUp';
import { useListQuery } from './useListQuery';
import styles from './EntitiesList.module.css';

/** The list of one scorecard, beside its filters and its roll-up. */
export function EntitiesList(props: { definitions: Definitions }) {
  const { definitions } = props;
  const api = useApi(readinessApiRef);
  const { query, setFilter, setScorecard, setOffset } = useListQuery();
  const { filter, offset } = query;
  const scorecards = [...definitions.scorecards.values()];
  const scorecard =
    definitions.scorecards.get(query.scorecardId ?? '') ?? scorecards[0];
  const page = useLoaded(
    JSON.stringify([scorecard.id, filter, offset]),
    () =>
      api.listScorecardEntities(scorecard.id, {
        ...filter,
        offset,
        limit: PAGE_SIZE,
      }),
    { keepPrevious: true },
  );
  if (page.error) {
    return (
      <Failure
        error={page.error}
        what="the readiness of your entities"
        permission={readinessResultReadPermission.name}
        onRetry={page.reload}
      />
    );
  }
  return (
    <>
      <div>
        <Text as="h2" variant="title-small">
          {scorecard.title}
        </Text>
        <Text as="p">
          <Muted>{scorecard.description}</Muted>
        </Text>
      </div>
      {scorecards.length > 1 && (
        <Select
          label="Scorecard"
          className={styles.scorecard}
          options={scorecards.map(({ id, title }) => ({
            value: id,
            label: title,
          }))}
          value={scorecard.id}
          onChange={id => setScorecard(String(id))}
        />
      )}
      <ListFilters
        scorecardId={scorecard.id}
        filter={filter}
        onFilter={setFilter}
      />
      <div className={styles.columns}>
        <div className={styles.list}>
          {!page.value && <Waiting what="the list of entities" lines={8} />}
          {page.value && page.value.items.length === 0 && (
            <NoEntities
              query={query}
              totalItems={page.value.totalItems}
              onClear={() => setFilter({})}
            />
          )}
          {page.value && page.value.items.length > 0 && (
            <EntitiesTable
              page={page.value}
              offset={offset}
              pending={page.pending}
              definitions={definitions}
              onOffset={setOffset}
            />
          )}
        </div>
        <RollUp
          scorecardId={scorecard.id}
          filter={filter}
          onFilter={setFilter}
        />
      </div>
    </>
  );
}
