/** `1 check`, `2 checks`. @public */
export function counted(count: number, noun: string, plural = `${noun}s`) {
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;
}
