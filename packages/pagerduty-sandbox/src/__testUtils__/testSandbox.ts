import {
  PagerDutySandboxOptions,
  startPagerDutySandbox,
} from '../startPagerDutySandbox';

export const READ_KEY = 'pd-sandbox-read-key';
export const ACT_KEY = 'pd-sandbox-act-key';

/** A sandbox with a caller. */
export async function testSandbox(options: PagerDutySandboxOptions = {}) {
  const sandbox = await startPagerDutySandbox(options);
  return {
    ...sandbox,
    async api(
      method: string,
      path: string,
      call: {
        key?: string;
        bearer?: string;
        from?: string;
        body?: object;
      } = {},
    ): Promise<{ status: number; headers: Headers; body: any }> {
      const { key = READ_KEY, bearer, from, body } = call;
      const response = await fetch(`${sandbox.url}${path}`, {
        method,
        headers: {
          authorization: bearer ? `Bearer ${bearer}` : `Token token=${key}`,
          'content-type': 'application/json',
          ...(from && { from }),
        },
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text ? JSON.parse(text) : undefined,
      };
    },
    async control(method: string, path: string, body?: unknown): Promise<any> {
      const response = await fetch(`${sandbox.url}/_control${path}`, {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      return response.json();
    },
  };
}

export type TestSandbox = Awaited<ReturnType<typeof testSandbox>>;
