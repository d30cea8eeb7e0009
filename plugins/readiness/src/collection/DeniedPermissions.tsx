import { Alert } from '@backstage/ui';
import { Code } from '@opsready/backstage-plugin-opsready-react';
import { CollectorStatus } from '@opsready/backstage-plugin-readiness-common';

/** Which IAM actions are missing, in which accounts, and whose policy to change. */
export function DeniedPermissions(props: { collector: CollectorStatus }) {
  const { deniedPermissions, targets } = props.collector;
  if (deniedPermissions.length === 0) {
    return null;
  }
  const accounts = [
    ...new Set(
      targets
        .filter(({ error }) => error?.kind === 'AccessDenied')
        .flatMap(({ account }) => account ?? []),
    ),
  ];
  return (
    <Alert
      role="status"
      status="danger"
      icon
      title="AWS denies what this collector needs"
      description={
        <>
          Allow{' '}
          {deniedPermissions.map((action, index) => (
            <span key={action}>
              {index > 0 && ', '}
              <Code>{action}</Code>
            </span>
          ))}{' '}
          in the policy of the role that this portal assumes
          {accounts.length > 0 && <> in account {accounts.join(', ')}</>}. Where
          the policy allows it already, look for a denial in a service control
          policy or a permission boundary. It takes effect at the next cycle.
        </>
      }
    />
  );
}
