import { Button } from '@backstage/ui';
import { Code, Nothing } from '@opsready/backstage-plugin-opsready-react';
import {
  ANNOTATION_CONTACTS,
  ANNOTATION_INCIDENT_PLAN,
} from '@opsready/backstage-plugin-oncall-common';

/** No file: nothing fits the filters, or nobody named one yet. */
export function NoFiles(props: { filtered: boolean; onClear(): void }) {
  return props.filtered ? (
    <Nothing
      title="No file fits"
      action={
        <Button size="small" variant="secondary" onPress={props.onClear}>
          Show all files
        </Button>
      }
    >
      No contacts file or incident plan of an entity that you may read fits
      these filters.
    </Nothing>
  ) : (
    <Nothing title="Nobody named a contacts file or an incident plan yet">
      Name them in <Code>catalog-info.yaml</Code> of a system or a group, with
      the annotations <Code>{ANNOTATION_CONTACTS}</Code> and{' '}
      <Code>{ANNOTATION_INCIDENT_PLAN}</Code>.
    </Nothing>
  );
}
