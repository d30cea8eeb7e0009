import type { StoredOverride } from '../../state';
import type { Interval } from './intervals';

/** Who is on call from when until when. */
export interface Shift extends Interval {
  contactArns: string[];
  /** Set where somebody stands in: whom they stand in for. */
  overridden?: string[];
}

/** A shift cut where overrides begin and end; of two at the same time the one that was made later holds. */
export function withOverrides(
  shift: Shift,
  overrides: StoredOverride[],
): Shift[] {
  const newestFirst = [...overrides].sort(
    (a, b) => b.createdAt.getTime() - a.createdAt.getTime(),
  );
  const cuts = overrides
    .flatMap(({ startTime, endTime }) => [
      startTime.getTime(),
      endTime.getTime(),
    ])
    .filter(cut => cut > shift.from && cut < shift.until);
  const edges = [
    ...new Set([shift.from, ...cuts.sort((a, b) => a - b), shift.until]),
  ];
  const parts: Shift[] = [];
  let last: StoredOverride | undefined;
  for (const [index, until] of edges.slice(1).entries()) {
    const from = edges[index];
    const override = newestFirst.find(
      ({ startTime, endTime }) =>
        startTime.getTime() <= from && endTime.getTime() >= until,
    );
    const before = parts.at(-1);
    if (before && override === last) {
      // An override that does not hold here ends or begins at this edge.
      before.until = until;
    } else {
      parts.push(part(shift, from, until, override));
    }
    last = override;
  }
  return parts;
}

function part(
  { contactArns }: Shift,
  from: number,
  until: number,
  override: StoredOverride | undefined,
): Shift {
  return override
    ? {
        from,
        until,
        contactArns: override.contactArns,
        overridden: contactArns,
      }
    : { from, until, contactArns };
}
