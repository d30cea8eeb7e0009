import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';

/** Holds the place of what is being loaded. @public */
export function Waiting(props: { what: string; lines?: number }) {
  const { what, lines = 4 } = props;
  return (
    <div role="status">
      <VisuallyHidden>Loading {what}.</VisuallyHidden>
      <Flex direction="column" gap="3" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton
            key={line}
            width={line === 0 ? '40%' : '100%'}
            height={line === 0 ? 24 : 16}
          />
        ))}
      </Flex>
    </div>
  );
}
