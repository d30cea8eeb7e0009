/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** A line of a CSV file as RFC 4180 has it; a text that a spreadsheet would run as a formula is made a text by a quote. @public */
export function csvLine(fields: ReadonlyArray<string | undefined>): string {
  return `${fields.map(fieldOf).join(',')}\r\n`;
}

function fieldOf(text: string | undefined = ''): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
