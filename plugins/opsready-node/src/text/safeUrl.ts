/** An address that may be shown as a link: http(s), or a path of the portal. `undefined` for whatever else a browser might run. @public */
export function safeUrl(url: string | undefined): string | undefined {
  if (!url) {
    return undefined;
  }
  // A second slash would name a host, and browsers take a backslash for one.
  const isPath = /^\/(?![/\\])/.test(url);
  return isPath || /^https?:$/.test(URL.parse(url)?.protocol ?? '')
    ? url
    : undefined;
}
