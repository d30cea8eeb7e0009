/** Tags that name a runbook, the project's own first. */
const TAG_KEYS = ['opsready:runbook', 'runbook'];

/** The address of the runbook: from a tag, else the first https address in the description. */
export function runbookLink(options: {
  description?: string;
  tags?: Record<string, string>;
}): string | undefined {
  const { description = '', tags = {} } = options;
  for (const key of TAG_KEYS) {
    const link = readLink(tags[key] ?? '');
    if (link) return link;
  }
  for (const [text] of description.matchAll(/https:\/\/[^\s<>"'`|\]]+/gi)) {
    const link = readLink(withoutPunctuation(text));
    if (link) return link;
  }
  return undefined;
}

/** Only https with a host: nobody should be sent elsewhere at 3 a.m., and an address with a password is no link. */
function readLink(text: string): string | undefined {
  const url = URL.parse(text.trim());
  return url?.protocol === 'https:' && !url.username && !url.password
    ? url.href
    : undefined;
}

/** What ends a sentence, or closes the bracket that the address stands in, is no part of it. */
function withoutPunctuation(text: string): string {
  const trimmed = text.replace(/[.,;:!?*]+$/, '');
  return trimmed.endsWith(')') && !trimmed.includes('(')
    ? withoutPunctuation(trimmed.slice(0, -1))
    : trimmed;
}
