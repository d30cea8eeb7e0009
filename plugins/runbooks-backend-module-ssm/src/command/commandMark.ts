const MARK = 'opsready:';
const MAX_COMMENT = 100;

/** The comment of a command: commands carry no tags, and lists show their comment. */
export function markComment(executionId: string): string {
  const comment = `${MARK}${executionId}`;
  if (comment.length > MAX_COMMENT) {
    // Cut off, it would be the mark of another one.
    throw new TypeError(
      `The execution id ${executionId} is too long to mark a command with`,
    );
  }
  return comment;
}

/** Our id of a command, or `undefined` where it was not sent from here. */
export function readComment(comment: string = ''): string | undefined {
  return comment.startsWith(MARK) ? comment.slice(MARK.length) : undefined;
}
