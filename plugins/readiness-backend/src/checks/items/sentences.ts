import { Item } from './ItemList';

/** At most so many are named in a message; the evidence names more. */
const MAX_NAMED = 3;

/** `1 alarm`, `2 alarms`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The first labels of a list, each once, and how many of `count` have others: `'a', 'b' and 3 more`. */
export function named(items: Item[], count: number = items.length): string {
  const labels = [...new Set(items.map(({ label }) => label))];
  const shown = labels.slice(0, MAX_NAMED);
  const more = count - items.filter(item => shown.includes(item.label)).length;
  const parts = [
    ...shown.map(label => `'${label}'`),
    ...(more > 0 ? [`${more} more`] : []),
  ];
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** The day of an instant, in UTC: `2026-11-21`. */
export function dayOf(instant: string | Date): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The day and time of an instant, in UTC: `2026-11-26 01:00 UTC`. */
export function timeOf(instant: string): string {
  const [day, time] = new Date(instant).toISOString().split('T');
  return `${day} ${time.slice(0, 5)} UTC`;
}
