import { Tag, TagGroup } from '@backstage/ui';
import { entityName } from '@opsready/backstage-plugin-opsready-react';
import { ExecutionsFilter } from './ExecutionsAddress';

const LABELS = {
  entityRef: 'Entity',
  runbookId: 'Runbook',
  requestedBy: 'Asked for by',
} as const;
type Narrowing = keyof typeof LABELS;
const NARROWINGS = Object.keys(LABELS) as Narrowing[];

/** Filters that links to the list bring along; each can be taken off. */
export function OnlyThese(props: {
  filter: ExecutionsFilter;
  onFilter(filter: ExecutionsFilter): void;
}) {
  const { filter, onFilter } = props;
  const set = NARROWINGS.filter(name => filter[name] !== undefined);
  if (set.length === 0) {
    return null;
  }
  return (
    <TagGroup
      aria-label="Only these"
      items={set.map(name => ({ id: name }))}
      onRemove={keys => {
        const left = { ...filter };
        for (const name of NARROWINGS) {
          if (keys.has(name)) {
            left[name] = undefined;
          }
        }
        onFilter(left);
      }}
    >
      {({ id }) => (
        <Tag id={id} textValue={LABELS[id]}>
          {`${LABELS[id]}: ${shown(id, filter[id] ?? '')}`}
        </Tag>
      )}
    </TagGroup>
  );
}

function shown(name: Narrowing, value: string): string {
  return name === 'runbookId' || !value.includes(':')
    ? value
    : entityName(value);
}
