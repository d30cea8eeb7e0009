import { Code, Nothing } from '@opsready/backstage-plugin-opsready-react';

/** No runbook fits: how to bind one. */
export function NoRunbooks() {
  return (
    <Nothing title="No runbook fits this entity">
      Name some in its annotation <Code>opsready.io/runbooks</Code>: an SSM
      document or a pattern such as <Code>Payments-*</Code>, or a folder of
      Markdown in its repository, <Code>./runbooks</Code>. Or name the entity in
      the tag <Code>opsready:entity</Code> of a document.
    </Nothing>
  );
}
