import { useApi } from '@backstage/frontend-plugin-api';
import { Muted, RecordReview } from '@opsready/backstage-plugin-opsready-react';
import { EntityContacts } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { ReviewText } from '../files';

/** Whether somebody looked whether the contacts are right, and a way to say that they are. */
export function ContactsReview(props: {
  contacts: EntityContacts;
  onReload(): void;
  now: string;
}) {
  const { contacts, onReload, now } = props;
  const { review, source, contentHash, actions } = contacts;
  const api = useApi(onCallApiRef);
  const may = actions.find(({ action }) => action === 'review');
  return (
    <>
      {review && <ReviewText review={review} now={now} />}
      {may?.allowed && source && contentHash && (
        <RecordReview
          record={note =>
            api.createContactReview(source.entityRef, { contentHash, note })
          }
          onRecorded={onReload}
        />
      )}
      {may && !may.allowed && may.reason && (
        <p>
          <Muted>{may.reason}</Muted>
        </p>
      )}
    </>
  );
}
