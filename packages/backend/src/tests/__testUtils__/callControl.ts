/** Asks the control API of a sandbox. Throws what it finds fault with. */
export async function callControl(
  url: string,
  request: { method: string; path: string; body?: unknown },
): Promise<any> {
  const { method, path, body } = request;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${url}${path}: ${response.status} ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}
