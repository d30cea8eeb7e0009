import { Alert } from '@backstage/ui';
import { messageOf } from '@opsready/backstage-plugin-opsready-react';

/** No address came: refused, too many, somebody else's meanwhile, or its source does not answer. */
export function RevealRefused(props: { error: Error }) {
  const { error } = props;
  const { title, isRefusal } = wordsOf(error);
  return (
    <Alert
      role="alert"
      status={isRefusal ? 'warning' : 'danger'}
      icon
      title={title}
      description={messageOf(error)}
    />
  );
}

function wordsOf(error: Error): { title: string; isRefusal: boolean } {
  const status = 'statusCode' in error ? Number(error.statusCode) : undefined;
  if (status === 403 || error.name === 'NotAllowedError') {
    return { title: 'You may not see this address', isRefusal: true };
  }
  if (status === 429) {
    return { title: 'Too many addresses within an hour', isRefusal: true };
  }
  if (status === 409 || status === 404) {
    return { title: 'The contacts have changed', isRefusal: true };
  }
  return { title: 'The address could not be read now', isRefusal: false };
}
