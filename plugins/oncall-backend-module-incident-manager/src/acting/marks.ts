const MARK = /#opsready-action=([\w-]+)/;

/**
 * The link to the entity's page, with our mark in the part that the browser keeps to itself: engagements and incidents have
 * no tags to find them by.
 */
export function markedLink(link: string, actionId: string): string {
  const [page] = link.split('#');
  return `${page}#opsready-action=${encodeURIComponent(actionId)}`;
}

/** The action that a text with such a link in it was sent for. */
export function readMark(text = ''): string | undefined {
  return MARK.exec(text)?.[1];
}
