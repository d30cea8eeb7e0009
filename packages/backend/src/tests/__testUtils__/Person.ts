/** An answer of the backend. */
export interface Answer<TBody> {
  status: number;
  body: TBody;
}

/** Someone who is signed in, and calls the backend. */
export interface Person {
  get<TBody = any>(path: string): Promise<Answer<TBody>>;
  post<TBody = any>(path: string): Promise<Answer<TBody>>;
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
  const call = async (method: string, path: string) => {
    const answer = await fetch(`${url}/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${session.backstageIdentity.token}` },
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text ? JSON.parse(text) : undefined,
    };
  };
  return {
    get: path => call('GET', path),
    post: path => call('POST', path),
    delete: path => call('DELETE', path),
  };
}
