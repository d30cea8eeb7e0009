/** An answer of the backend. */
export interface Answer<TBody> {
  status: number;
  body: TBody;
}

/** Someone who is signed in, and calls the backend. */
export interface Person {
  /** Full ref. */
  userRef: string;
  /** What they show to the backend. */
  token: string;
  get<TBody = any>(path: string): Promise<Answer<TBody>>;
  post<TBody = any>(path: string, body?: unknown): Promise<Answer<TBody>>;
  put<TBody = any>(path: string, body?: unknown): Promise<Answer<TBody>>;
  delete<TBody = any>(path: string): Promise<Answer<TBody>>;
}

/** Signs in as the demo's sign-in page does. Throws where that is refused. */
export async function signIn(url: string, userRef: string): Promise<Person> {
  const response = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: {
      'x-opsready-demo-user': userRef,
      'x-requested-with': 'XMLHttpRequest',
    },
  });
  const session = await response.json();
  if (!response.ok) {
    throw new Error(`${userRef} could not sign in: ${JSON.stringify(session)}`);
  }
  return personWith(url, userRef, session.backstageIdentity.token);
}

/** Someone who shows this token, whoever's it is. */
export function personWith(
  url: string,
  userRef: string,
  token: string,
): Person {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/api/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: read(answer, text) };
  };
  return {
    userRef,
    token,
    get: path => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: path => call('DELETE', path),
  };
}

/** Parsed where it is JSON, as it is where it is not. */
function read(answer: Response, text: string) {
  if (text === '') {
    return undefined;
  }
  return answer.headers.get('content-type')?.includes('json')
    ? JSON.parse(text)
    : text;
}
