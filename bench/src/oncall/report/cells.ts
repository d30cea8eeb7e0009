/** Calls by operation with their sum. */
export function callsText(calls: Record<string, number>): string {
  const count = (value: number) => value.toLocaleString('en-US');
  const parts = Object.entries(calls).map(
    ([operation, times]) => `${operation} ${count(times)}`,
  );
  const total = Object.values(calls).reduce((sum, times) => sum + times, 0);
  return `${count(total)} (${parts.join(', ')})`;
}
