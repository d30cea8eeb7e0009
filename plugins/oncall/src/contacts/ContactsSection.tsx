import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  ANNOTATION_CONTACTS,
  oncallRosterReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { NoFile } from '../files';
import { ContactsView } from './ContactsView';
import { OnCallContacts } from './OnCallContacts';

const WHAT = 'the contacts of this entity';

/** Whom to turn to in an incident of the entity: who is on call, and the contacts by role. */
export function ContactsSection() {
  const { entity } = useEntity();
  return (
    <>
      <OnCallContacts />
      <Contacts entityRef={stringifyEntityRef(entity)} />
    </>
  );
}

function Contacts(props: { entityRef: string }) {
  const { entityRef } = props;
  const api = useApi(onCallApiRef);
  const { value, error, reload } = useLoaded(entityRef, () =>
    api.getEntityContacts(entityRef),
  );
  if (error) {
    return (
      <Failure
        error={error}
        what={WHAT}
        permission={oncallRosterReadPermission.name}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <Waiting what={WHAT} lines={8} />;
  }
  return value.state === 'none' ? (
    <NoFile
      title="Nobody says whom to turn to in an incident"
      annotation={ANNOTATION_CONTACTS}
      example="./contacts.yaml"
    >
      A contacts file names key people by role, with a backup each, and the
      parties outside that one needs in an incident.
    </NoFile>
  ) : (
    <ContactsView contacts={value} onReload={reload} />
  );
}
