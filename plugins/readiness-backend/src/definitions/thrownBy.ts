/** The message of what a call throws, as a list of one; an empty list where it throws nothing. */
export function thrownBy(call: () => unknown): string[] {
  try {
    call();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
