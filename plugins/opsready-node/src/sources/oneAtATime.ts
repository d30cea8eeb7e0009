/** Calls that come while one is running are answered by one more run after it. @public */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () => {
    if (!waiting) {
      waiting = last
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return work();
        });
      last = waiting;
    }
    return waiting;
  };
}
