const FRONT_MATTER = /^\uFEFF?---\r?\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\r?\n|$)/;

/** Markdown without the block of fields at its top: what they say is shown apart, and as Markdown they are no text. */
export function withoutFrontMatter(markdown: string): string {
  return markdown.replace(FRONT_MATTER, '');
}
