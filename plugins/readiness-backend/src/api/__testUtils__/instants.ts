/** The instant that the tests hold the clock at. */
export const NOW = '2026-11-21T12:00:00.000Z';
export const READ_AT = '2026-11-21T11:50:00.000Z';
export const READ_EARLIER = '2026-11-21T11:40:00.000Z';
