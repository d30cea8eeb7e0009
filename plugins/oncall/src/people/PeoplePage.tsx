import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Container } from '@backstage/ui';
import {
  Failure,
  isFiltered,
  Nothing,
  Screen,
  useLoaded,
  useView,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { PAGE_SIZE, PEOPLE_ADDRESS } from './peopleAddress';
import { PeopleFilters } from './PeopleFilters';
import { PeopleTable } from './PeopleTable';

/** The people of all rosters that the viewer may see, who carries most first. */
export function PeoplePage() {
  const api = useApi(onCallApiRef);
  const { view, setFilter, setOffset } = useView(PEOPLE_ADDRESS);
  const { filter, offset } = view;
  const page = useLoaded(
    JSON.stringify([filter, offset]),
    () => api.listPeople({ ...filter, offset, limit: PAGE_SIZE }),
    { keepPrevious: true },
  );
  const { value, error } = page;
  const what = 'the people who are on call';
  return (
    <Container>
      <Screen>
        <PeopleFilters filter={filter} onFilter={setFilter} />
        {error && (
          <Failure
            error={error}
            what={what}
            permission={oncallRosterReadPermission.name}
            onRetry={page.reload}
          />
        )}
        {!error && !value && <Waiting what={what} lines={8} />}
        {!error && value?.items.length === 0 && (
          <NoPeople
            filtered={isFiltered(filter) || value.totalItems > 0}
            onClear={() => setFilter({})}
          />
        )}
        {!error && value && value.items.length > 0 && (
          <PeopleTable
            page={value}
            offset={offset}
            pending={page.pending}
            onOffset={setOffset}
          />
        )}
      </Screen>
    </Container>
  );
}

function NoPeople(props: { filtered: boolean; onClear(): void }) {
  return props.filtered ? (
    <Nothing
      title="Nobody fits"
      action={
        <Button size="small" variant="secondary" onPress={props.onClear}>
          Show everybody
        </Button>
      }
    >
      No person of a roster that you may see fits these filters.
    </Nothing>
  ) : (
    <Nothing title="There is nobody yet">
      People appear here when providers were read for the first time, some
      minutes after the backend started.
    </Nothing>
  );
}
