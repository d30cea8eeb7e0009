import { Button, DialogBody, DialogFooter, Text } from '@backstage/ui';
import { Code } from '@opsready/backstage-plugin-opsready-react';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { StatusMark } from '../marks';

/** The end of the dialog where the app has no page of executions to go to. */
export function Started(props: { started: Execution; onClose(): void }) {
  const { execution } = props.started;
  return (
    <>
      <DialogBody>
        <Text as="p" role="status">
          <StatusMark status={execution.status} /> Execution{' '}
          <Code>{execution.id}</Code>
        </Text>
      </DialogBody>
      <DialogFooter>
        <Button onPress={props.onClose}>Close</Button>
      </DialogFooter>
    </>
  );
}
