import { Alert } from '@backstage/ui';
import { counted } from '@opsready/backstage-plugin-opsready-react';
import { CollectorStatus } from '@opsready/backstage-plugin-readiness-common';
import { needsAttention } from './needsAttention';

/** In one look: does everything come in, and if not, where to begin. */
export function CollectionSummary(props: {
  collectors: readonly CollectorStatus[];
}) {
  const ailing = props.collectors.filter(needsAttention);
  if (ailing.length === 0) {
    return (
      <Alert
        role="status"
        status="success"
        icon
        title="Every source delivers"
        description="No read failed in its last cycle. There is nothing to do here."
      />
    );
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={`${counted(ailing.length, 'source')} need${
        ailing.length === 1 ? 's' : ''
      } attention`}
      description={`Begin with ${ailing
        .map(({ title }) => title)
        .join(
          ', ',
        )}: what is wrong and what to do is said below. Facts that were read before stay until they are too old.`}
    />
  );
}
