/** An address that came from outside, if following it is harmless: `https:` and nobody's credentials in it. @public */
export function safeHref(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) {
    return undefined;
  }
  const { protocol, username, password, href } = new URL(address);
  return protocol === 'https:' && !username && !password ? href : undefined;
}
