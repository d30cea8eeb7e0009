import {
  Code,
  CodeBlock,
  Nothing,
} from '@opsready/backstage-plugin-opsready-react';

/** No annotation names a file: what to write in catalog-info.yaml. */
export function NoFile(props: {
  title: string;
  annotation: string;
  example: string;
  /** What the file holds, and what it is good for. */
  children: string;
}) {
  const { title, annotation, example, children } = props;
  return (
    <Nothing
      title={title}
      action={
        <CodeBlock>
          {`metadata:\n  annotations:\n    ${annotation}: ${example}`}
        </CodeBlock>
      }
    >
      {children} Name the file in <Code>catalog-info.yaml</Code> of this entity,
      of its system or of its owner; the path is one in the same repository.
    </Nothing>
  );
}
