import {
  Code,
  CodeBlock,
  Nothing,
} from '@opsready/backstage-plugin-opsready-react';
import {
  ANNOTATION_ONCALL,
  EntityOnCall,
} from '@opsready/backstage-plugin-oncall-common';

/** What to write for a roster that exists at a provider. */
const EXAMPLE = `metadata:
  annotations:
    ${ANNOTATION_ONCALL}: production=pagerduty:PABC123`;

/** Nobody is on call, since nothing says who would be, or nothing of it is in effect: what to write in catalog-info.yaml. */
export function NoRoster(props: { onCall: Pick<EntityOnCall, 'unmatched'> }) {
  const isNamed = props.onCall.unmatched.length > 0;
  return (
    <Nothing
      title="Nobody is on call for this entity"
      action={<CodeBlock>{EXAMPLE}</CodeBlock>}
    >
      {isNamed
        ? 'What is named for it is not in effect. Name another roster'
        : 'Neither this entity nor its system nor its owner names a roster. Name one'}{' '}
      in <Code>catalog-info.yaml</Code>, as <Code>provider:id</Code>, with the
      environment before it where each has its own; several are separated by
      commas.
    </Nothing>
  );
}
