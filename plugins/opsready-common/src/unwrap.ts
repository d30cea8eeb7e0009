import { ResponseError } from '@backstage/errors';

/** The data of an answer, or its error thrown as `ResponseError`. @public */
export async function unwrap<TData>(
  call: Promise<{ data?: TData; error?: unknown; response: Response }>,
): Promise<TData> {
  const { data, error, response } = await call;
  if (data === undefined) {
    // The body was already read: hand it on in a response of its own.
    throw await ResponseError.fromResponse(
      new Response(JSON.stringify(error), {
        status: response.status,
        statusText: response.statusText,
        headers: { 'content-type': 'application/json' },
      }),
    );
  }
  return data;
}
