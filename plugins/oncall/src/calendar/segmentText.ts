import { spanText } from '@opsready/backstage-plugin-opsready-react';
import { fullText } from '../time';
import { Segment } from './segmentsOf';

/** A shift or a gap in words: level, who, from when to when, how long. */
export function segmentText(segment: Segment, zone: string): string {
  const { kind, level, name, isOverride, scheduleTitle, from, to } = segment;
  const who =
    kind === 'gap'
      ? 'gap, nobody is on call'
      : [
          name,
          isOverride ? 'as an override' : '',
          scheduleTitle ? `(${scheduleTitle})` : '',
        ]
          .filter(Boolean)
          .join(' ');
  return `Level ${level}: ${who}, ${fullText(from, zone)} to ${fullText(to, zone)}, ${spanText(from, to)}`;
}
