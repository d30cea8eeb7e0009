import { Alert } from '@backstage/ui';
import { ParameterResources } from '@opsready/backstage-plugin-runbooks-common';

/** Where resources could not be asked for, so that some may be missing. */
export function UnresolvedPlaces(props: {
  unresolved: ParameterResources['unresolved'];
}) {
  const { unresolved } = props;
  if (unresolved.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title="Some resources may be missing"
      description={unresolved.map(({ message }) => message).join(' ')}
    />
  );
}
