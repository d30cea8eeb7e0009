import { Facts, Panel } from '@opsready/backstage-plugin-opsready-react';
import {
  CONTACT_ROLES,
  ContactEntry,
  ContactRole,
} from '@opsready/backstage-plugin-oncall-common';
import { ContactPersonView } from './ContactPersonView';
import { ProblemLines } from './ProblemLines';

/** One role: what it answers for, and who has it. */
export function RoleView(props: {
  entityRef: string;
  entry: ContactEntry;
  mayReveal: boolean;
  now: string;
}) {
  const { entityRef, entry, mayReveal, now } = props;
  const { role, title, responsibilities, primary, backup } = entry;
  const shared = { entityRef, mayReveal, now };
  return (
    <Panel
      title={title ? `${roleTitle(role)}: ${title}` : roleTitle(role)}
      level="h3"
    >
      <p>{responsibilities}</p>
      <Facts
        items={[
          ['Support plan', entry.supportPlan],
          ['How to engage', entry.howToEngage],
        ]}
      />
      {primary && (
        <ContactPersonView {...shared} turn="Primary" person={primary} />
      )}
      {backup && (
        <ContactPersonView {...shared} turn="Backup" person={backup} />
      )}
      <ProblemLines problems={entry.problems} />
    </Panel>
  );
}

/** A role as people call it. */
export function roleTitle(role: ContactRole): string {
  return CONTACT_ROLES.find(known => known.role === role)?.title ?? role;
}
