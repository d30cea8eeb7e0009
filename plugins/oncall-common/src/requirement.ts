/**
 * Which hours must be covered: all, or Monday to Friday from 09:00 to 17:00 in a time zone.
 *
 * @public
 */
export type RequiredCoverage =
  { kind: 'always' } | { kind: 'businessHours'; timeZone: string };

/** That of entities whose annotation names none. @public */
export const DEFAULT_REQUIREMENT = '24x7';

const BUSINESS_HOURS = 'business-hours@';

/**
 * Reads `24x7` or `business-hours@<IANA zone>`.
 *
 * @returns the requirement, or what is wrong with the text and what to write instead
 * @public
 */
export function readRequirement(
  text: string,
): { requirement: RequiredCoverage } | { problem: string } {
  const wanted = text.trim();
  if (wanted === DEFAULT_REQUIREMENT) {
    return { requirement: { kind: 'always' } };
  }
  if (!wanted.startsWith(BUSINESS_HOURS)) {
    return {
      problem: `'${wanted}' is no coverage. Write 24x7, or business-hours@<time zone> such as business-hours@Europe/Berlin.`,
    };
  }
  const timeZone = wanted.slice(BUSINESS_HOURS.length);
  return isTimeZone(timeZone)
    ? { requirement: { kind: 'businessHours', timeZone } }
    : {
        problem: `'${timeZone}' is no time zone. Write one of the IANA database, such as Europe/Berlin.`,
      };
}

/** Whether the runtime knows a time zone by that name; offsets such as `+02:00` are none, since they know no summer time. @public */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) {
    return false;
  }
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
        .timeZone !== ''
    );
  } catch {
    return false;
  }
}
