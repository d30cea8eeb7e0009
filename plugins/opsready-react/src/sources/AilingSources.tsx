import { Alert } from '@backstage/ui';
import { counted } from '../text';
import { PlacedSource } from './PlacedSource';

/** Whether everything was read; where it was not, things may be missing or from before. */
export function AilingSources(props: {
  sources: readonly PlacedSource[];
  /** What comes from them: `runbooks`. */
  things: string;
}) {
  const { sources, things } = props;
  const denied = sources.filter(({ state }) => state === 'denied').length;
  const ailing = sources.filter(({ state }) => state !== 'current').length;
  if (ailing === 0) {
    return (
      <Alert
        role="status"
        status="success"
        icon
        title="Every source was read"
        description={`Nothing to do: the ${things} that are shown are those that the sources have.`}
      />
    );
  }
  return (
    <Alert
      role="status"
      status={denied > 0 ? 'danger' : 'warning'}
      icon
      title={`${counted(ailing, 'place')} of ${sources.length} could not be read`}
      description={
        denied > 0
          ? `In these places, ${things} are missing or from before. Give what is missing to the role or token that reads; it takes effect when the source is next read.`
          : `In these places, ${things} are missing or from before. They are read again on schedule; if it stays, look at what went wrong below.`
      }
    />
  );
}
