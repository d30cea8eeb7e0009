const MISSING_PERMISSION = /not authorized to perform/i;

/**
 * A failed call without what AWS or the SDK's parser quote: a telephone number in an answer that is malformed, or in a
 * parameter that is refused, must not reach a message. What names the missing permission stays, since it quotes ARNs only.
 */
export function withoutText(error: unknown): unknown {
  if (!(error instanceof Error) || !quotes(error)) {
    return error;
  }
  const { $metadata, $retryable } = error as {
    $metadata?: unknown;
    $retryable?: unknown;
  };
  return Object.assign(new Error(''), {
    name: error.name,
    ...($metadata !== undefined && { $metadata }),
    ...($retryable !== undefined && { $retryable }),
  });
}

function quotes(error: Error): boolean {
  return (
    (error instanceof SyntaxError ||
      '$metadata' in error ||
      '$fault' in error) &&
    !MISSING_PERMISSION.test(error.message)
  );
}
