import { Alert } from '@backstage/ui';
import { messageOf, statusOf } from '@opsready/backstage-plugin-opsready-react';

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
  switch (statusOf(error)) {
    case 403:
      return { title: 'You may not see this address', isRefusal: true };
    case 429:
      return { title: 'Too many addresses within an hour', isRefusal: true };
    case 404:
    case 409:
      return { title: 'The contacts have changed', isRefusal: true };
    default:
      return { title: 'The address could not be read now', isRefusal: false };
  }
}
