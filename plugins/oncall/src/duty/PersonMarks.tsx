import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { Responder } from '@opsready/backstage-plugin-oncall-common';
import {
  RiPhoneLine,
  RiUserSearchLine,
  RiUserUnfollowLine,
} from '@remixicon/react';

/** What stands between a person and an answer; nothing where nothing does. */
export function PersonMarks(props: {
  responder: Pick<Responder, 'gone' | 'reachable' | 'matched'>;
}) {
  const { gone, reachable, matched } = props.responder;
  return (
    <>
      {gone && (
        <Mark
          tone="negative"
          icon={RiUserUnfollowLine}
          label="Left"
          title="The provider or the catalog says that this person left. Take them out of the rotation."
        />
      )}
      {!reachable && !gone && (
        <Mark
          tone="negative"
          icon={RiPhoneLine}
          label="Nothing reaches them"
          title="No channel is activated at the provider. Have one activated there."
        />
      )}
      {!matched && (
        <Mark
          tone="warning"
          icon={RiUserSearchLine}
          label="Not in the catalog"
          title="No catalog user has this e-mail address. Name them in the annotation opsready.io/oncall-user of a user."
        />
      )}
    </>
  );
}
