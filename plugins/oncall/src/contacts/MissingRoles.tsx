import { Alert } from '@backstage/ui';
import { ContactRole } from '@opsready/backstage-plugin-oncall-common';
import { roleTitle } from './RoleView';

/** Roles that nobody has; nothing where all are filled. */
export function MissingRoles(props: { roles: readonly ContactRole[] }) {
  const { roles } = props;
  return roles.length === 0 ? null : (
    <Alert
      role="status"
      status="warning"
      icon
      title={`Nobody is named as ${roles.map(roleTitle).join(', ')}`}
      description="Write them into the contacts file, with a backup and two kinds of channel each, before an incident asks for them."
    />
  );
}
