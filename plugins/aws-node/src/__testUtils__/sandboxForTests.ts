import { SandboxOptions, startSandboxForSdk } from '@opsready/aws-sandbox';

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

/** A sandbox that the SDK of this process talks to until it is closed. */
export async function sandboxForTests(options?: SandboxOptions) {
  const { control, close } = await startSandboxForSdk(options);
  return {
    post: (path: string, body?: unknown) => control('POST', path, body),
    put: (path: string, body?: unknown) => control('PUT', path, body),
    delete: (path: string) => control('DELETE', path),
    async calls(operation: string): Promise<ReceivedCall[]> {
      const { calls } = await control('GET', `/calls?operation=${operation}`);
      return calls;
    },
    close,
  };
}
