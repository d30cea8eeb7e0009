import {
  Age,
  Code,
  EntityLink,
  OutsideLink,
  StaleMark,
} from '@opsready/backstage-plugin-opsready-react';
import { HeldSource, HeldState } from './HeldSource';

const WHOSE: Record<HeldSource['from'], string> = {
  entity: 'Its own file',
  system: 'Inherited from its system',
  owner: 'Inherited from its owner',
  organisation: 'That of the whole organisation, held by',
};

/** Whose file holds for the entity, where it lies, and how old what is shown is. */
export function FromWhere(props: {
  source: HeldSource;
  state: HeldState;
  now: string;
}) {
  const { source, state, now } = props;
  const { from, entityRef, path, url, readAt } = source;
  return (
    <p>
      {state === 'stale' && (
        <>
          <StaleMark reason="It could not be read again; what is shown is from before." />{' '}
        </>
      )}
      {WHOSE[from]}
      {from !== 'entity' && (
        <>
          {' '}
          <EntityLink entityRef={entityRef} below="/oncall" />
        </>
      )}
      :{' '}
      <OutsideLink href={url}>
        <Code>{path}</Code>
      </OutsideLink>
      {readAt ? (
        <>
          , read <Age at={readAt} now={now} />.
        </>
      ) : (
        '.'
      )}
    </p>
  );
}
