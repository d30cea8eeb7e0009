import { CSSProperties } from 'react';

/** Puts something where it lies in its week, by shares of the week. */
export function placedAt(place: {
  start: number;
  length: number;
}): CSSProperties {
  return {
    insetInlineStart: `${place.start * 100}%`,
    width: `${place.length * 100}%`,
  };
}
