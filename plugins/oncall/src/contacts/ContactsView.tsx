import { Panel } from '@opsready/backstage-plugin-opsready-react';
import {
  ContactEntry,
  EntityContacts,
} from '@opsready/backstage-plugin-oncall-common';
import { FileProblems, FromWhere } from '../files';
import { useServerClock } from '../time';
import { ContactsReview } from './ContactsReview';
import { MissingRoles } from './MissingRoles';
import { RoleView } from './RoleView';
import styles from './contacts.module.css';

/** The contacts that hold: what they lack, whether they were reviewed, and who has which role. */
export function ContactsView(props: {
  contacts: EntityContacts;
  onReload(): void;
}) {
  const { contacts, onReload } = props;
  const { entityRef, state, source, entries, missingRoles } = contacts;
  const now = useServerClock(contacts.now);
  const reveal = contacts.actions.find(({ action }) => action === 'reveal');
  const group = (title: string, external: boolean) => (
    <Roles
      title={title}
      entries={entries.filter(entry => entry.external === external)}
      entityRef={entityRef}
      mayReveal={reveal?.allowed ?? false}
      now={now}
    />
  );
  return (
    <>
      <FileProblems what="The contacts" file={contacts} />
      <MissingRoles roles={missingRoles} />
      <Panel title="Contacts">
        {source && <FromWhere source={source} state={state} now={now} />}
        <ContactsReview contacts={contacts} onReload={onReload} now={now} />
        <p>
          {reveal?.allowed
            ? 'Addresses are told one at a time, and each time is kept in the audit record.'
            : (reveal?.reason ?? 'You may see kinds of channels only.')}
        </p>
      </Panel>
      {group('Key people', false)}
      {group('Outside the organisation', true)}
    </>
  );
}

function Roles(props: {
  title: string;
  entries: readonly ContactEntry[];
  entityRef: string;
  mayReveal: boolean;
  now: string;
}) {
  const { title, entries, ...shared } = props;
  return entries.length === 0 ? null : (
    <section className={styles.roles} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.grid}>
        {entries.map((entry, index) => (
          // A role may be there several times.
          // eslint-disable-next-line react/no-array-index-key
          <RoleView key={index} entry={entry} {...shared} />
        ))}
      </div>
    </section>
  );
}
