import { Container } from '@backstage/ui';
import { ReactNode } from 'react';
import { Screen } from '../layout';
import { Failure, Loaded, Nothing, Waiting } from '../loading';
import { AilingSources } from './AilingSources';
import { PlacedSource } from './PlacedSource';
import { sourceGroups } from './sourceGroups';
import { SourcePanel } from './SourcePanel';

/** Where things come from, when each source was last read, and what keeps one from being read. @public */
export function SourcesScreen(props: {
  sources: Loaded<{ now: string; items: readonly PlacedSource[] }>;
  /** What comes from them: `runbooks`. */
  things: string;
  /** The permission to ask for. */
  permission: string;
  /** How to get a source where none is installed. */
  children: ReactNode;
}) {
  const { sources, things, permission, children } = props;
  const { value, error, reload } = sources;
  const what = `the sources of ${things}`;
  return (
    <Container>
      <Screen>
        {error && (
          <Failure
            error={error}
            what={what}
            permission={`${permission} without a condition`}
            onRetry={reload}
          />
        )}
        {!error && !value && <Waiting what={what} lines={8} />}
        {value?.items.length === 0 && (
          <Nothing title="No source is installed">{children}</Nothing>
        )}
        {value && value.items.length > 0 && (
          <>
            <AilingSources sources={value.items} things={things} />
            {sourceGroups(value.items).map(group => (
              <SourcePanel key={group.sourceId} group={group} now={value.now} />
            ))}
          </>
        )}
      </Screen>
    </Container>
  );
}
