import { SandboxOptions, startSandbox } from '@opsready/aws-sandbox';

/** A call that the sandbox received, as far as tests look at it. */
export interface ReceivedCall {
  service: string;
  operation: string;
  account?: string;
  region: string;
  principal?: string;
  sessionName?: string;
  sessionTags?: Record<string, string>;
  userAgent?: string;
  status: number;
  error?: string;
}

const ENVIRONMENT = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

/** A sandbox that the SDK of this process talks to until it is closed. */
export async function sandboxForTests(options?: SandboxOptions) {
  const sandbox = await startSandbox(options);
  const before = { ...process.env };
  Object.assign(process.env, ENVIRONMENT, { AWS_ENDPOINT_URL: sandbox.url });
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return response.json();
  };
  return {
    post: (path: string, body?: unknown) => control('POST', path, body),
    put: (path: string, body?: unknown) => control('PUT', path, body),
    delete: (path: string) => control('DELETE', path),
    async calls(operation: string): Promise<ReceivedCall[]> {
      const { calls } = await control('GET', `/calls?operation=${operation}`);
      return calls;
    },
    async close() {
      for (const name of [...Object.keys(ENVIRONMENT), 'AWS_ENDPOINT_URL']) {
        if (before[name] === undefined) {
          delete process.env[name];
        } else {
          process.env[name] = before[name];
        }
      }
      await sandbox.close();
    },
  };
}
