import { Alert } from '@backstage/ui';
import { counted } from '@opsready/backstage-plugin-opsready-react';
import { SourceState } from '@opsready/backstage-plugin-runbooks-common';

/** Whether everything was read; where it was not, runbooks may be missing or from before. */
export function AilingSources(props: { sources: readonly SourceState[] }) {
  const { sources } = props;
  const denied = sources.filter(({ state }) => state === 'denied').length;
  const ailing = sources.filter(({ state }) => state !== 'current').length;
  if (ailing === 0) {
    return (
      <Alert
        role="status"
        status="success"
        icon
        title="Every source was read"
        description="Nothing to do: what the list of runbooks shows is what the sources have."
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
          ? 'Runbooks of these places are missing or from before. Give the missing IAM actions to the read role; it takes effect when the source is next read.'
          : 'Runbooks of these places are missing or from before. They are read again on schedule; if it stays, look at what went wrong below.'
      }
    />
  );
}
