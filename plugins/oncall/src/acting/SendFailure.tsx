import { Alert } from '@backstage/ui';
import { messageOf, statusOf } from '@opsready/backstage-plugin-opsready-react';
import { ActingKind } from './ActingKind';

/** It was not taken, or nobody knows whether: what happened, and what to do. */
export function SendFailure(props: { error: Error; kind: ActingKind }) {
  const { error, kind } = props;
  const status = statusOf(error);
  const isLost = status === undefined || status >= 500;
  const thing = kind === 'page' ? 'page' : 'incident';
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={isLost ? 'There was no answer' : 'Nothing was sent'}
      description={
        isLost
          ? `${messageOf(error)} Press again: the same ${thing} is never made twice. If there is no answer again, reach them in another way.`
          : messageOf(error)
      }
    />
  );
}
