import { Button, SearchField } from '@backstage/ui';
import { ScorecardEntityFilter } from '@opsready/backstage-plugin-readiness-common';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { FacetSelect } from './FacetSelect';
import { FACETS, withFacet } from './ListQuery';
import styles from './ListFilters.module.css';

const TYPING_MS = 300;

/** Narrows the list by owner, system, tier, level and name. */
export function ListFilters(props: {
  scorecardId: string;
  filter: ScorecardEntityFilter;
  onFilter(filter: ScorecardEntityFilter): void;
}) {
  const { scorecardId, filter, onFilter } = props;
  const filtered = Object.values(filter).some(value => value !== undefined);
  return (
    <div className={styles.filters} role="search" aria-label="Filter entities">
      <NameField
        text={filter.text ?? ''}
        onText={text => onFilter({ ...filter, text: text || undefined })}
      />
      {FACETS.map(facet => (
        <FacetSelect
          key={facet}
          facet={facet}
          scorecardId={scorecardId}
          filter={filter}
          onChange={values => onFilter(withFacet(filter, facet, values))}
        />
      ))}
      {filtered && (
        <Button variant="tertiary" onPress={() => onFilter({})}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

function NameField(props: { text: string; onText(text: string): void }) {
  const { text, onText } = props;
  const [typed, setTyped] = useState(text);
  // The address may change under the field: back and forward, "clear filters".
  useEffect(() => setTyped(text), [text]);
  useDebounce(
    () => {
      if (typed.trim() !== text) {
        onText(typed.trim());
      }
    },
    TYPING_MS,
    [typed],
  );
  return (
    <SearchField
      label="Name"
      placeholder="Part of a name or title"
      size="small"
      value={typed}
      onChange={setTyped}
    />
  );
}
